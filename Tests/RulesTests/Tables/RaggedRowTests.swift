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
}
