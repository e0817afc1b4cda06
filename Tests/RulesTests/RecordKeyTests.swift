import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// The keys that records in data may have.
@Suite struct RecordKeyTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z 0-9 -"}
    missing: [""]
    fields:
      cycle: {type: text}
      released: {type: date}
      column: {type: text}
      more: {type: list}
      weight: {type: number}
    kinds:
      page:
        paths: ["{id}.yaml", "{id}.toml", "{id}.json"]
        data:
          fields: {more: more}
          records:
            columns: {each: "columns[]", fields: {name: column}}
            releases:
              each: "releases[]"
              fields: {cycle: cycle, dates.release: released}
              sorted-by: released
              unless: late
              other-keys: [label]
              declared-by: columns.column
              record: {required: [cycle]}
              records:
                parts: {each: "parts.*", fields: {weight: weight}, declared-by: more}

    """)

  private func check(
    _ marked: String, _ messages: [String], _ path: String = "a.yaml",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(marked)
    let found = SmallCatalog([path: Array(marked.text.utf8)], contract: Self.contract).diagnostics()
    #expect(found.map(\.message.text) == messages, sourceLocation: sourceLocation)
    #expect(found.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
    #expect(found.allSatisfy { $0.rule == "unknown-key" }, sourceLocation: sourceLocation)
  }

  @Test func `keys of addresses, the order and the lists are known`() {
    check(
      """
      more: [colour, "b c"]
      columns: [{name: php}]
      releases:
        - {cycle: "1", dates: {release: 2025-01-01, end: x}, late: true, label: L, php: "8"}
        - {cycle: "2", parts: {p: {weight: 1, colour: red, b c: 2}}}

      """, [])
  }

  @Test func `any other key is reported, with the nearest one that is absent`() {
    check(
      """
      more: colour
      columns: [{name: php}, {name: ""}]
      releases:
        - {cycle: "1", ⟦php7⟧: "8", ⟦foo⟧: 1, ⟦""⟧: 2}
        - {⟦cycel⟧: "2", parts: {p: {weight: 1, ⟦wieght⟧: 2, ⟦color⟧: red}}}

      """,
      [
        "unknown key 'php7'; did you mean 'php'?", "unknown key 'foo'", "unknown key ''",
        "unknown key 'cycel'; did you mean 'cycle'?", "unknown key 'wieght'",
        "unknown key 'color'; did you mean 'colour'?",
      ])
    check(
      "[[releases]]\ncycle = \"1\"\n⟦lable⟧ = \"L\"\n",
      ["unknown key 'lable'; did you mean 'label'?"], "a.toml")
  }

  @Test func `data that is not read whole declares anything`() {
    let found = SmallCatalog(
      ["a.yaml": Array("releases: [{cycle: 1, foo: 2}\n".utf8)], contract: Self.contract
    ).diagnostics()
    #expect(found.map(\.rule) == ["invalid-yaml"])
  }
}
