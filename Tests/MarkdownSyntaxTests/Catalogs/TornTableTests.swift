import MarkdownSyntax
import SourceText
import TestSupport
import Testing

@Suite struct TornTableTests {
  private static let head = "| a | b | c |\n|---|---|---|\n"

  /// The page with every gap of its torn rows removed.
  private func joined(_ text: ParsedText) -> String {
    var bytes = text.page.bytes
    for defect in text.page.tableDefects {
      for gap in defect.tornRows.flatMap(\.gaps).reversed() {
        bytes.replaceSubrange(gap.range.offsets, with: gap.isInsideMarks ? "".utf8 : " ".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a row over several lines is one torn row`() throws {
    let text = ParsedText(Self.head + "| 1\n \n**\n[x](y)\n** | 2 | 3 |\n")
    let defect = try #require(text.page.tableDefects.only)
    let rows = defect.tornRows
    let row = try #require(rows.only)
    #expect(row.range == defect.range)
    #expect(text(row.range) == "| 1\n \n**\n[x](y)\n** | 2 | 3 |")
    #expect(row.gaps.map { text.page.text($0.range) } == ["\n \n", "\n", "\n"])
    #expect(joined(text) == Self.head + "| 1 **[x](y)** | 2 | 3 |\n")
  }

  @Test(arguments: [
    ("| _\nx\n_ | 2 | 3 |\n", "| _x_ | 2 | 3 |\n"),
    ("| **x\n** y | 2 | 3 |\n", "| **x** y | 2 | 3 |\n"),
    ("| 5 *\n3 | 2 | 3 |\n", "| 5 * 3 | 2 | 3 |\n"),
    ("| **\nx | ** | 3 |\n", "| ** x | ** | 3 |\n"),
    ("| a_\n_b | 2 | 3 |\n", "| a_ _b | 2 | 3 |\n"),
  ])
  func `no space is added inside marks of emphasis`(torn: String, whole: String) {
    #expect(joined(ParsedText(Self.head + torn)) == Self.head + whole)
  }

  @Test(
    arguments: [
      "| 1\ntext | 2 | 3 |\n",  // GFM sees two rows.
      "| 1\n\n| 2 | 3 |\n",  // Torn before a pipe.
      "| 1\n| 2 | 3 |\n",
      "| 1 |\n2 | 3 |\n",  // Torn after a pipe.
      "| 1 | 2 |\n3 |\n", "| 1 |\n\n2 | 3 |\n", "| 1 |\n2\n| 3 |\n",
      "| 1 |\n| 3 |\n",  // Torn in an empty cell.
      "| 1 | 2 |\n|\n", "| 1 | 2 | 3\n|\n",
      "| 0 | 0 | 0 |\n| 1 | two\nlines | 3 |\n",
    ])
  func `torn rows are put together`(rows: String) throws {
    let text = ParsedText(Self.head + rows)
    #expect(text.page.tableDefects.count == 1)
    let fixed = ParsedText(joined(text))
    #expect(fixed.page.tableDefects.isEmpty)
    #expect(fixed.nodes(.row).allSatisfy { $0.cellCount == 3 })
  }

  @Test func `one defect carries all torn rows of a table`() throws {
    let row = "| 1\n\nx | 2 | 3 |\n"
    let text = ParsedText(Self.head + row + row + "| whole | 2 | 3 |\n" + row + "\nThe end.\n")
    let defect = try #require(text.page.tableDefects.only)
    let rows = defect.tornRows
    #expect(rows.count == 3)
    #expect(text(defect.range) == "| 1\n\nx | 2 | 3 |")
    let fixed = ParsedText(joined(text))
    #expect(fixed.page.tableDefects.isEmpty)
    #expect(fixed.nodes(.row).count == 4)
  }

  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `the real catalog has two torn tables, two joined ones and no other defect`() throws {
    var damaged: [String: Int] = [:]
    var joinedTables: [String] = []
    for page in try CatalogPage.all() {
      let parsed = ParsedPage(page.bytes)
      guard !parsed.tableDefects.isEmpty else { continue }
      let defect = try #require(parsed.tableDefects.only)
      if case .joinedTables = defect.kind {
        joinedTables.append(page.path)
        continue
      }
      let rows = defect.tornRows
      damaged[page.path] = rows.count
      let fixed = ParsedText(joined(ParsedText(String(decoding: page.bytes, as: UTF8.self))))
      #expect(fixed.page.tableDefects.isEmpty)
      #expect(fixed.nodes(.row).count == rows.count)
      #expect(fixed.nodes(.row).allSatisfy { $0.cellCount == 4 })
    }
    #expect(joinedTables == ["models/README.md", "models/_index.md"])
    #expect(damaged == ["authors/README.md": 80, "authors/_index.md": 80])
  }
}
