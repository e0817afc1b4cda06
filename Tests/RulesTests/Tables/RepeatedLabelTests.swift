import Contract
import Diagnostics
import Records
import TestSupport
import Testing

/// Labels that the contract has anywhere on a page, twice.
@Suite struct RepeatedLabelTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: sizes
    ids: {characters: a}
    fields: {size: {type: text}, age: {type: text}}
    kinds:
      page: {paths: [a.md], labels: [{values: {Size: size, Age: age}}]}
    """)

  private func found(_ page: String) -> [Diagnostic] {
    SmallCatalog(["a.md": Array(page.utf8)], contract: Self.contract)
      .diagnostics(["duplicate-field"])
  }

  @Test(arguments: [
    "- **Size**: 1\n- **Age**: 2\n- **Size**: 3\n", "- **Size**: 1\n\n- x\n\n- **Size**: 3\n",
    "**Size**: 1\n**Size**: 3\n", "**Size**: 1\n\n**Age**: 2\n\n**Size**: 3\n",
    "> - **Size**: 1\n> - **Size**: 3\n",
  ])
  func `a label twice in one list is reported`(_ page: String) throws {
    let finding = try #require(found(page).first)
    #expect(found(page).map(\.message.text) == ["duplicate field 'Size'"])
    #expect(finding.related.count == 1 && finding.fix == nil)
  }

  @Test(arguments: [
    "- **Size**: 1\n\n# B\n\n- **Size**: 3\n", "- **Size**: 1\n\nText.\n\n- **Size**: 3\n",
    "**Size**: 1\n\nText.\n\n**Size**: 3\n", "- **Other**: 1\n- **Other**: 1\n",
    "- a\n  - **Size**: 1\n- b\n  - **Size**: 2\n", "- **Size**: 1\n\n**Size**: 1\n",
  ])
  func `a label in two lists, or one that the contract does not have, is not`(_ page: String) {
    #expect(found(page).isEmpty)
  }

  @Test(arguments: [
    ("- **Size**: 1\n- **Size**: 1\n", true), ("- **Size**: 1\n- **Size**: 1\n\nText.\n", true),
    ("- **Size**: 1\n- **Size**: 1\n  or 2\n", false),
    ("- **Size**: 1\n  or 2\n- **Size**: 1\n", false),
    ("- **Size**: 1\n- **Size**: 1\n\n  Text.\n", false),
    ("- **Size**: 1\n- **Size**: 1\nor 2\n", false),
  ])
  func `the second one is deleted only where that is all of it`(_ page: String, isFixed: Bool) {
    #expect(found(page).map { $0.fix != nil } == [isFixed])
  }
}
