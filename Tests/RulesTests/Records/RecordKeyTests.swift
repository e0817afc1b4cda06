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
        - {cycle: "1", dates: {release: 2025-01-01}, late: true, label: L, php: "8"}
        - {cycle: "2", parts: {p: {weight: 1, colour: red, b c: 2}}}

      """, [])
  }

  @Test func `an unknown key of one record hides no misspelling in another one`() {
    check(
      """
      columns: [{name: colour}]
      releases:
        - {cycle: "1", dates: {release: 2025-01-01}, colour: red, ⟦colur⟧: red}
        - {cycle: "2", dates: {release: 2025-02-01}, ⟦colur⟧: red}

      """,
      [
        "unknown key 'colur'", "unknown key 'colur'; did you mean 'colour'?",
      ])
  }

  @Test func `any other key is reported, with the nearest one that is absent`() {
    check(
      """
      more: colour
      columns: [{name: php}, {name: ""}]
      releases:
        - {cycle: "1", ⟦phpx⟧: "8", ⟦foo⟧: 1, ⟦""⟧: 2}
        - {⟦cycel⟧: "2", parts: {p: {weight: 1, ⟦wieght⟧: 2, ⟦color⟧: red}}}

      """,
      [
        "unknown key 'phpx'; did you mean 'php'?", "unknown key 'foo'", "unknown key ''",
        "unknown key 'cycel'; did you mean 'cycle'?", "unknown key 'wieght' in parts 'p'",
        "unknown key 'color' in parts 'p'; did you mean 'colour'?",
      ])
    check(
      "[[releases]]\ncycle = \"1\"\n⟦lable⟧ = \"L\"\n",
      ["unknown key 'lable'; did you mean 'label'?"], "a.toml")
  }

  @Test func `a mapping inside a record has the keys of the addresses alone`() {
    check(
      """
      releases:
        - {cycle: "1", dates: {⟦relaese⟧: 2025-01-01, ⟦end⟧: x}}
        - {cycle: "2", ⟦datse⟧: {release: 2025-01-01}}

      """,
      [
        "unknown key 'relaese'; did you mean 'release'?", "unknown key 'end'",
        "unknown key 'datse'; did you mean 'dates'?",
      ])
  }

  @Test func `a key of a mapping may be one of the other keys, and so may all of them`() {
    func messages(_ otherKeys: String) -> [String] {
      let contract = SmallCatalog.contract(
        """
        contract: 1
        name: x
        ids: {characters: "a-z 0-9 -"}
        missing: [""]
        fields: {size: {type: text}, hourly: {type: number}, region: {type: text}}
        kinds:
          page:
            paths: ["{id}.yaml"]
            data:
              records:
                sizes:
                  each: "sizes.*"
                  key: size
                  fields: {prices.list.hourly: hourly, "regions[].name": region}
                  other-keys: \(otherKeys)

        """)
      let text = """
        sizes:
          m: {prices: {list: {hourly: 1, note: x}, free: y}, regions: [{name: eu, zone: a}]}

        """
      return SmallCatalog(["a.yaml": Array(text.utf8)], contract: contract).diagnostics()
        .map(\.message.text)
    }
    #expect(
      messages("[]") == ["note", "free", "zone"].map { "unknown key '\($0)' in sizes 'm'" })
    #expect(messages("[prices.list.note, 'regions[].zone', prices.free]") == [])
    #expect(messages("[prices]") == ["unknown key 'zone' in sizes 'm'"])
    #expect(messages("[prices.list, regions]") == ["unknown key 'free' in sizes 'm'"])
  }

  @Test func `a misspelt declaration is one finding, and so is a key without one`() {
    check(
      """
      columns: [{name: ⟦phpp⟧}]
      releases: [{cycle: "1", php: "8"}, {cycle: "2", php: "7"}]

      """,
      [
        "no record of 'releases' has the key 'phpp', which is declared here, but 2 have 'php'; did "
          + "you mean 'php'?"
      ])
    check(
      """
      columns: [{name: php}]
      releases:
        - {cycle: "1", php: "8", ⟦zend⟧: x}
        - {cycle: "2", ⟦phpp⟧: "7", zend: y}
        - {cycle: "3", zend: z, ⟦phpp⟧: "7"}

      """,
      [
        "unknown key 'zend', and in 2 more records; the page does not declare it",
        "unknown key 'phpp'; did you mean 'php'?", "unknown key 'phpp'; did you mean 'php'?",
      ])
  }

  @Test func `a misspelt key hides only the absence of the key that is meant`() {
    let found = SmallCatalog(
      ["a.yaml": Array("releases: [{lable: x}]\n".utf8)], contract: Self.contract
    ).diagnostics()
    #expect(found.map(\.rule) == ["record-violation", "unknown-key"])
  }

  @Test func `data that is not read whole declares anything`() {
    let found = SmallCatalog(
      ["a.yaml": Array("releases: [{cycle: 1, foo: 2}\n".utf8)], contract: Self.contract
    ).diagnostics()
    #expect(found.map(\.rule) == ["invalid-yaml"])
  }

  /// Each finding with its page.
  private func findings(_ pages: [String: String]) -> [String] {
    let files = pages.mapValues { Array($0.utf8) }
    return SmallCatalog(files, contract: Self.inheriting).diagnostics()
      .map { "\($0.path): \($0.message.text)" }
  }

  private static let inheriting = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z 0-9 -"}
    missing: [""]
    fields: {k: {type: text}, column: {type: text}, cols: {type: list}}
    kinds:
      page:
        paths: ["{id}.yaml"]
        data:
          fields: {cols: cols}
          inherits: [{key: base, kind: page}]
          schema:
            properties: {cols: {}, base: {}, columns: {}, rows: {}, cells: {}}
            additionalProperties: false
          records:
            columns: {each: "columns[]", fields: {name: column}, other-keys: []}
            rows: {each: "rows[]", fields: {k: k}, declared-by: columns.column}
            cells: {each: "cells[]", fields: {k: k}, declared-by: cols}

    """)

  @Test func `declarations are inherited`() {
    let base = "columns: [{name: foo}]\ncols: [bar]\n"
    #expect(
      findings(["a.yaml": base, "b.yaml": "base: a\nrows: [{foo: 1}]\ncells: [{bar: 1}]\n"]) == [])
    #expect(
      findings(["a.yaml": base, "b.yaml": "base: a\nrows: [{bar: 1}]\ncells: [{foo: 1}]\n"])
        == ["b.yaml: unknown key 'bar'", "b.yaml: unknown key 'foo'"])
    // It is not known what the other page declares.
    #expect(findings(["b.yaml": "base: z\nrows: [{foo: 1}]\n"]).count == 1)
  }

  @Test(arguments: [
    ("cls: [aa, bb]", "unknown key 'cls'; did you mean 'cols'?"),
    ("cols: {aa: x}", "cols is a mapping; expected a list"),
    ("cols: [aa, [bb]]", "an item of cols is a list; expected a single value"),
    ("colums: [{name: aa}]", "unknown key 'colums'; did you mean 'columns'?"),
    ("columns: {name: aa}", "'columns' is a mapping; expected a list"),
    ("columns: [aa]", "a record of 'columns' is a text; expected a mapping"),
    ("columns: [{nmae: aa}]", "unknown key 'nmae'; did you mean 'name'?"),
    ("columns: [{name: [aa]}]", "column is a list; expected a single value"),
  ])
  func `a declaration that is reported may be of any key`(declaration: String, message: String) {
    let use = declaration.hasPrefix("col") && !declaration.hasPrefix("cols") ? "rows" : "cells"
    let records = "\(use): [{k: x, aa: 1, bb: 2, cc: 3}]\n"
    #expect(findings(["a.yaml": "\(declaration)\n\(records)"]) == ["a.yaml: \(message)"])
    #expect(
      findings(["a.yaml": "\(declaration)\n", "b.yaml": "base: a\n\(records)"])
        == ["a.yaml: \(message)"])
  }
}
