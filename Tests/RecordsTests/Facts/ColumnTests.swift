import Contract
import Records
import TestSupport
import Testing

struct ColumnTests {
  private func page(_ text: String) -> Page { Page.reading(ProviderPage.path, text) }

  @Test func `a column is identified by its label, not by its position`() throws {
    let page = page(
      "### Core Features\n\n| Web Search | **Tool Calling** |\n|---|---|\n| ✅ | ❌ |\n")
    #expect(try page.fact("web-search").tick == true)
    #expect(try page.fact("tool-calling").tick == false)
  }

  @Test func `a misspelt column is not a field, and the others are`() throws {
    let page = page(
      "### Core Features\n\n| Tool Caling | Web Search | Extra | Tool Choice |\n|---|---|---|---|\n"
        + "| ✅ | ✅ | x | ❌ |\n")
    #expect(page.texts(of: "tool-calling").isEmpty)
    #expect(try page.fact("web-search").tick == true)
    #expect(try page.fact("tool-choice").tick == false)
  }

  @Test func `a table of other columns is not recognised`() {
    let page = page("### Core Features\n\n| A | B | Web Search |\n|---|---|---|\n| ✅ | ✅ | ✅ |\n")
    #expect(page.contents.tables.isEmpty)
    #expect(page.contents.facts.isEmpty)
  }

  @Test func `of two equal tables the one of the section is read`() throws {
    let contract = try #require(
      Contract.reading(
        """
        contract: 1
        name: x
        ids: {characters: a-z}
        fields: {first: {type: text}, second: {type: text}}
        kinds:
          page:
            paths: [x.md]
            sections: [One, Two]
            tables:
              - {section: One, columns: [A], record: {A: first}}
              - {section: Two, columns: [A], record: {A: second}}
        """))
    let table = "| A |\n|---|\n| x |\n"
    for (section, field) in [("One", "first"), ("Two", "second"), ("Three", "first")] {
      let page = Page.reading("x.md", "# \(section)\n\n\(table)", contract: contract)
      #expect(page.contents.facts.map { page.element(of: $0) } == [field])
    }
  }

  @Test func `a one-row table has facts in its first row only`() {
    let page = page("| Web Search |\n|---|\n| ✅ |\n| ❌ |\n")
    #expect(page.texts(of: "web-search") == ["✅"])
  }

  @Test(arguments: ["✓", "yes", "✔️", "x", "true"])
  func `a tick is one of two symbols`(_ text: String) throws {
    #expect(try page("| Web Search |\n|---|\n| \(text) |\n").fact("web-search").isMalformed)
  }

  @Test(arguments: [
    ("0.0-2.0", true), ("✅", true), ("❌", false), ("-", false), ("", false), ("N/A", false),
    ("anything", true),
  ])
  func `a control is present if its cell says so`(_ text: String, isThere: Bool) throws {
    let page = page("| Temperature |\n|---|\n| \(text) |\n")
    #expect(try page.fact("temperature").tick == isThere)
  }

  @Test func `labels are read only in their section`() {
    let list = "- **Context Window**: 8k tokens\n"
    #expect(page("## 📋 Overview\n\n\(list)").texts(of: "context-window") == ["8k tokens"])
    #expect(page("## Feature Overview\n\n\(list)").texts(of: "context-window").isEmpty)
    #expect(page("## 📋 Metadata\n\n\(list)").texts(of: "context-window").isEmpty)
    #expect(page(list).texts(of: "context-window").isEmpty)
  }

  @Test func `badges are read only in their section`() {
    let badge = "![x](https://img.shields.io/badge/text-✓-blue)\n"
    #expect(page("### Feature Overview\n\n\(badge)").contents.badges.count == 1)
    #expect(page("### Feature Overview\n\n[\(badge)](x)").contents.badges.count == 1)
    #expect(page("## 💰 Pricing\n\n\(badge)").contents.badges.isEmpty)
    #expect(page(badge).contents.badges.isEmpty)
  }
}
