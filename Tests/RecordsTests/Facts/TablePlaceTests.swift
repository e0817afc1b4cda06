import Contract
import Records
import TestSupport
import Testing

/// A table belongs to its section.
struct TablePlaceTests {
  private static let specifications = """
    ## 📋 Technical Specifications

    | Specification | Value |
    |---|---|
    | **Context Window** | 8k tokens |

    """

  private static let hardware = """
    ## Hardware

    | Specification | Value |
    |---|---|
    | **Context Window** | 4 |

    """

  private func windows(_ text: String) -> [String] {
    Page.reading(AuthorPage.path, "# x\n\n" + text).texts(of: "context-window")
  }

  @Test func `a table with the same columns in another section is not read`() {
    #expect(windows(Self.specifications + Self.hardware) == ["8k tokens"])
    #expect(windows(Self.hardware + Self.specifications) == ["8k tokens"])
    #expect(windows("## 📋 Technical Specifications\n\n" + Self.hardware) == [])
  }

  @Test func `a table is read where its section is not on the page`() {
    #expect(windows(Self.hardware) == ["4"])
  }

  @Test func `a table that is not read is recognised as one of another section`() {
    let page = Page.reading(AuthorPage.path, Self.specifications + Self.hardware)
    #expect(page.contents.tables.count == 1)
    #expect(page.contents.strayTables.count == 1)
    // The list above the sections, and the table.
    #expect(page.labelLists.count(where: { !$0.known.isEmpty }) == 2)
  }
}
