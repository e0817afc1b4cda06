import Diagnostics
import TestSupport
import Testing

/// The fixes of rows with more or fewer cells than their table has columns.
@Suite struct RaggedRowTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {name: {type: text}}
    kinds:
      page: {title: a page, paths: ["{id}.md"], tables: [{columns: [A, B, C], each-row: {A: name}}]}
    """)

  @Test(arguments: [
    ("| a | b |", "| a | b |  |"), ("| a | b", "| a | b |  |"), ("a | b", "a | b |  |"),
    ("| a |  |", "| a |  |  |"), ("| a ||", "| a ||  |"),
    // The pipe at the end is a part of the value.
    ("| a | b \\|", "| a | b \\| |  |"), ("| a | \\|", "| a | \\| |  |"),
    ("| a | b \\\\|", "| a | b \\\\| |  |"), ("| a | `b\\|", "| a | `b\\| |  |"),
    ("| a | b \\| |", "| a | b \\| |  |"),
    ("| a || b | c |", "| a | b | c |"), ("|| a | b | c |", "| a | b | c |"),
    ("| a | b | c ||", "| a | b | c |"), ("| a | b | c |  |", "| a | b | c |"),
    ("a | b | c | |", "a | b | c |"), ("| a | b \\| | c |\t|", "| a | b \\| | c |"),
    // The value of one of the columns may be missing.
    ("| a |  | b | c |", nil), ("|  | a | b | c |", nil), ("| a || b ||", nil),
    ("| a | b | c | d |", nil),
  ])
  func `a fix of a row gives it as many cells as columns`(_ row: String, _ fixed: String?) throws {
    func page(_ row: String) -> [UInt8] {
      Array("| A | B | C |\n|---|---|---|\n| x | y | z |\n\(row)\n".utf8)
    }
    let catalog = SmallCatalog(["a.md": page(row)], contract: Self.contract)
    let found = catalog.diagnostics(["ragged-table"])
    #expect(found.count == 1)
    let result = catalog.applying(found).catalog.pages["a.md"]
    #expect(
      result.map { String(decoding: $0, as: UTF8.self) }
        == String(decoding: page(fixed ?? row), as: UTF8.self))
    guard fixed != nil else { return }
    let again = SmallCatalog(["a.md": result ?? []], contract: Self.contract)
    #expect(again.diagnostics(["ragged-table"]).isEmpty)
  }

  @Test(arguments: ["| a | b |\n| c |", "a | b\nc"])
  func `rows that may be the parts of one get no cells`(_ rows: String) throws {
    let page = Array("| A | B | C |\n|---|---|---|\n\(rows)\n".utf8)
    let found = SmallCatalog(["a.md": page], contract: Self.contract)
      .diagnostics(["ragged-table"])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.fix == nil })
  }

  private static let pages = [
    "author": "authors/openai/models/gpt-4.1-mini.md",
    "provider": "providers/openai/models/gpt-4.1-mini.md", "index": "authors/openai/README.md",
  ]

  private func findings(_ text: String, _ other: String, at page: String) throws -> [Diagnostic] {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let path = try #require(Self.pages[page])
    return try #require(sample.replacing(text, with: other, at: path)).diagnostics()
      .filter { $0.rule != "twins-differ" }
  }

  @Test(arguments: [
    ("author", "| 1.0M | $0.40", "| 1.0M |\n$0.40"),
    ("author", "| 1.0M | $0.40", "| 1.0M\n| $0.40"),
    ("author", "$1.60 |  |", "$1.60 |\n|"),
    ("provider", "| $0.40/1M | $1.60/1M |", "| $0.40/1M |\n$1.60/1M |"),
    ("provider", "| 50k tokens | 2k tokens |", "| 50k tokens |\n2k tokens |"),
  ])
  func `a torn row is one finding, and its fix to review puts it together`(
    _ page: String, _ text: String, _ torn: String
  ) throws {
    let found = try findings(text, torn, at: page)
    #expect(found.map(\.rule) == ["broken-table"])
    #expect(found.map { $0.fix?.safety } == [.unsafe])
  }

  @Test(arguments: [
    ("index", "| openai | 1.0M", "| openai | groq | 1.0M"),
    ("author", "| 1.0M | $0.40", "| 1.0M | x | $0.40"),
    ("provider", "| 50k tokens | 2k tokens |", "| 50k tokens | | 2k tokens |"),
  ])
  func `a cell too many is one finding: no value of its row is certain`(
    _ page: String, _ text: String, _ other: String
  ) throws {
    #expect(try findings(text, other, at: page).map(\.rule) == ["ragged-table"])
  }
}
