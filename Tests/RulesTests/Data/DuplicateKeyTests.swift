import Diagnostics
import SourceText
import TestSupport
import Testing

/// Fixes of keys that are in data twice.
@Suite struct DuplicateKeyTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {}
    kinds: {page: {paths: ["{id}.yaml", "{id}.toml"], data: {}}}
    """)

  /// The text after all fixes; nil where there is none.
  private func fixed(_ path: String, _ text: String) -> String? {
    let catalog = SmallCatalog([path: Array(text.utf8)], contract: Self.contract)
    let found = catalog.diagnostics(["duplicate-key", "missing-final-newline"])
    #expect(found.contains { $0.rule == "duplicate-key" })
    guard found.contains(where: { $0.rule == "duplicate-key" && $0.fix != nil }) else { return nil }
    return catalog.applying(found).catalog.pages[path].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("a.yaml", "number: 10\nnumber: 10 # checked\n"), ("a.toml", "a = 1\na = 1 # checked\n"),
  ])
  func `no fix deletes a comment`(_ path: String, _ text: String) {
    #expect(fixed(path, text) == nil)
  }

  @Test(arguments: [
    ("a.yaml", "a: 1\na: 1\nb: 2\n", "a: 1\nb: 2\n"),
    ("a.yaml", "a: 1 # checked\na: 1\n", "a: 1 # checked\n"),
    ("a.toml", "a = 1\r\na = 1\r\n", "a = 1\r\n"),
  ])
  func `the line of the second entry is deleted`(_ path: String, _ text: String, _ result: String) {
    #expect(fixed(path, text) == result)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `no empty line is left of a last line without a newline`(_ end: String) throws {
    let result = try #require(fixed("a.yaml", "a: 1\(end)a: 1"))
    #expect(["a: 1", "a: 1\(end)"].contains(result))
  }
}
