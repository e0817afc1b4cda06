import Contract
import Records
import TestSupport
import Testing

struct TemplateFactTests {
  private static let contract = Contract.reading(
    """
    contract: 1
    name: x
    ids: {characters: a-z}
    missing: ["", N/A]
    fields:
      model: {type: text}
      window: {type: quantity, unit: tokens}
      output: {type: quantity, unit: tokens}
    kinds:
      page:
        paths: [x.md]
        labels: [{values: {Size: "{window} / {output}"}}]
        tables: [{columns: [Model, Size], each-row: {Model: model, Size: "{window} / {output}"}}]
        footer: {Size: "{window} / {output}"}
    """)

  private func facts(_ text: String) throws -> [Fact] {
    let contract = try #require(Self.contract)
    return Page.reading("x.md", text, contract: contract).contents.facts
  }

  private func stated(_ text: String) throws -> [String] {
    let contract = try #require(Self.contract)
    let page = Page.reading("x.md", text, contract: contract)
    return page.contents.facts.filter { page.element(of: $0) != "model" }.map {
      "\(page.element(of: $0)) \(page.text(of: $0))"
    }
  }

  private func row(_ cell: String) -> String {
    "| Model | Size |\n|---|---|\n| a | 1k / 2k |\n| b | \(cell) |\n"
  }

  @Test(arguments: ["8k / 2k", "**8k / 2k**", "`8k/2k`", " 8k /  2k ", "**8k** / 2k", "8k / \\2k"])
  func `each field of a cell is a fact of its row`(_ cell: String) throws {
    let contract = try #require(Self.contract)
    let contents = Page.reading("x.md", row(cell), contract: contract).contents
    let facts = contents.facts.filter { contents.row(of: $0) == 1 }
    #expect(facts.count == 3)
    #expect(
      try stated(row(cell)).map { $0.replacing("\\", with: "") }.suffix(2) == [
        "window 8k", "output 2k",
      ])
  }

  @Test func `a label and the footer have templates too`() throws {
    #expect(try stated("- **Size**: 8k / 2k\n") == ["window 8k", "output 2k"])
    #expect(try stated("# A\n\nSize: 8k / 2k | by hand\n") == ["window 8k", "output 2k"])
  }

  @Test func `a text that means no value means it for each field`() throws {
    let facts = try facts(row("N/A")).suffix(2)
    #expect(facts.allSatisfy { if case .missing = $0.value { true } else { false } })
    #expect(Set(facts.map(\.field)).count == 2)
  }

  @Test(arguments: [
    ("**[UC Berkeley](uc-berkeley/)** - 0 models -", ["UC Berkeley", "0 models"]),
    ("[UC Berkeley](uc-berkeley/)- 0 models", ["[UC Berkeley](uc-berkeley/)", "0 models"]),
    ("[UC - Berkeley](x.md) - 1 model - a - b", ["[UC - Berkeley](x.md)", "1 model", "a - b"]),
    ("`a - b` - 1 model - c-d", ["a - b", "1 model", "c-d"]),
    ("*a - b* - 1 model - c", ["a - b", "1 model", "c"]),
    ("__a - _b - c_ - d__ - 1 model", ["a - _b - c_ - d", "1 model"]),
    ("Meta-Llama - 1 model", ["Meta-Llama", "1 model"]), ("a-1 model", ["a", "1 model"]),
    ("a - 1 model - c <!-- noted -->", ["a", "1 model", "c"]),
    ("a - 1 model <!-- x --><!-- y -->", ["a", "1 model"]),
    ("[UC - Berkeley](x.md)", []), ("*a - b*", ["a", "b"]),
  ])
  func `a separator in a link, in code or in emphasis separates nothing`(
    _ item: String, expected: [String]
  ) throws {
    let contract = try #require(
      Contract.reading(
        """
        contract: 1
        name: x
        ids: {characters: a-z}
        fields: {author: {type: text}, models: {type: text}, about: {type: text}}
        kinds:
          page:
            paths: [x.md]
            items: [{forms: ["{author} - {models} - {about}", "{author} - {models}"]}]
        """))
    let page = Page.reading("x.md", "- \(item)\n", contract: contract)
    #expect(page.contents.facts.map { page.text(of: $0) } == expected)
  }

  @Test func `a field in the text can be missing alone`() throws {
    // The slash with spaces is the template's; the one in the value is not a separator.
    let facts = try facts(row("N/A / 2k")).suffix(2)
    #expect(facts.map(\.isMalformed) == [false, false])
    #expect(facts.first?.quantity == nil)
    #expect(facts.last?.quantity != nil)
  }

  @Test func `a text that does not fit is a malformed value of the first field`() throws {
    let facts = try facts(row("8k"))
    #expect(facts.map(\.isMalformed) == [false, false, false, false, true])
    #expect(try stated(row("8k")).last == "window 8k")
  }
}
