import Diagnostics
import Records
import TestSupport
import Testing

/// No finding hides another one that is more severe.
@Suite struct HiddenDefectTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: servers
    ids: {characters: a-z}
    fields: {a: {type: text}, b: {type: text}}
    kinds:
      server:
        paths: ["{name}.md"]
        sections: [Facts]
        tables:
          - {section: Facts, columns: [Fact, Value], facts: {A: a, B: b}}
        record: {required: [a, b]}
    """)

  private func rules(_ text: String) -> [String] {
    let pages = ["a.md": Array(text.utf8)]
    return SmallCatalog(pages, contract: Self.contract).diagnostics().map(\.rule)
  }

  private static let facts = "## Facts\n\n| Fact | Value |\n|---|---|\n| A | x |\n"

  @Test func `an unknown label hides no missing fact`() {
    #expect(rules(Self.facts + "| B | y |\n") == [])
    #expect(rules(Self.facts + "| Zzz | y |\n").sorted() == ["record-violation", "unknown-field"])
  }

  @Test func `a table of another section does not provide a missing fact`() {
    let notes = "\n## Notes\n\n| Fact | Value |\n|---|---|\n| B | y |\n"
    #expect(rules(Self.facts + notes) == ["record-violation"])
  }

  @Test func `a table of another section has no labels to miss`() {
    let notes = "\n## Notes\n\n| Fact | Value | Note |\n|---|---|---|\n| Zzz | y | z |\n"
    #expect(rules(Self.facts + "| B | y |\n" + notes) == [])
  }
}
