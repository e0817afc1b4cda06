import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Unknown keys: when a fix renames them, and the records that messages name.
@Suite struct KeyRenamingTests {
  /// A contract with a schema, which may have a mistake.
  private func contract(_ schema: String) -> Contract {
    SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z 0-9"}
      fields: {id: {type: text}, size: {type: text}, part: {type: text}, name: {type: text}}
      kinds:
        page:
          paths: ["{x}.yaml", "{x}.json", "{x}.toml"]
          data:
            fields: {id: id}
            schema:
              \(schema)
            records:
              models:
                each: "models.*"
                except: [default]
                key: name
                fields: {size: size}
                records: {parts: {each: "parts[]", key: part, fields: {name: part}}}
      """)
  }

  private func findings(
    _ text: String, _ schema: String, at path: String = "a.yaml"
  ) -> [Diagnostic] {
    SmallCatalog([path: Array(text.utf8)], contract: contract(schema))
      .diagnostics(["unknown-key", "missing-key"])
  }

  /// `idd` instead of `id`. Under a condition, that is not a problem of the contract.
  private static let misspelt =
    "{if: {}, then: {properties: {idd: true, models: true}, additionalProperties: false}}"

  @Test func `a key with a field in the contract is not renamed`() {
    let found = findings("id: a\n", Self.misspelt)
    #expect(found.map(\.message.text) == ["unknown key 'id'; did you mean 'idd'?"])
    #expect(found.map(\.fix) == [nil])
    let required = findings(
      "id: a\n",
      "{if: {}, then: {required: [idd], properties: {idd: true}, additionalProperties: false}}")
    #expect(
      required.map(\.message.text) == ["file has no key 'idd'; is 'id' a misspelling of it?"])
    #expect(required.map(\.fix) == [nil])
  }

  @Test func `a key without a field is renamed`() {
    let found = findings("ida: a\n", Self.misspelt)
    #expect(found.map { $0.fix?.edits.first?.replacement } == ["idd"])
  }

  private static let models = """
    {properties: {models: {additionalProperties:
                {properties: {size: true, colour: true, parts: {items: {properties: {name: true, weight: true},
                additionalProperties: false}}}, additionalProperties: false}}}}
    """

  @Test func `a key that is as frequent as the intended one is not renamed`() {
    let rare = "models: {a: {colour: x}, b: {color: x}}\n"
    #expect(findings(rare, Self.models).map { $0.fix != nil } == [true])
    let frequent = "models: {a: {colour: x}, b: {color: x}, c: {color: x}}\n"
    #expect(findings(frequent, Self.models).map { $0.fix != nil } == [false, false])
    let less =
      "models: {a: {colour: x}, b: {color: x}, c: {color: x}, d: {colour: x}, e: {colour: x}}\n"
    #expect(findings(less, Self.models).map { $0.fix != nil } == [true, true])
  }

  private static let limits = """
    {required: [limit], properties: {limit: {type: object}, id: true, models: true},
                additionalProperties: false}
    """

  @Test(arguments: [
    ("limt.a = 1\nlimt.b = 2\n", "limit.a = 1\nlimit.b = 2\n"),
    ("[limt.x]\na = 1\n[limt]\nb = 2\n", "[limit.x]\na = 1\n[limit]\nb = 2\n"),
    ("[limt.x]\na = 1\n[limt.y]\nb = 2\n", "[limit.x]\na = 1\n[limit.y]\nb = 2\n"),
    ("[limt]\na = 1\n[other]\nb = 2\n", "[limit]\na = 1\n[other]\nb = 2\n"),
  ])
  func `a key of TOML is renamed wherever it is written`(bad: String, good: String) {
    let catalog = SmallCatalog(["a.toml": Array(bad.utf8)], contract: contract(Self.limits))
    let found = findings(bad, Self.limits, at: "a.toml").filter { $0.fix != nil }
    #expect(
      found.map(\.message.text) == ["file has no key 'limit'; is 'limt' a misspelling of it?"])
    #expect(catalog.applying(found).catalog.pages["a.toml"] == Array(good.utf8))
  }

  @Test func `the key of an inline table is renamed wherever it is written`() {
    let text = "models = {a = {colur.x = 1, colur.y = 2}, b = {colur.x = 3}}\n"
    let edits = findings(text, Self.models, at: "a.toml").map { $0.fix?.edits.count }
    #expect(edits == [2, 1] || edits == [nil, nil])
  }

  @Test func `a record is not renamed to a key that names none`() {
    let schema = "{properties: {models: {required: [default]}}}"
    #expect(findings("models: {defualt: {size: 1}}\n", schema).map(\.fix) == [])
    let whole = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z 0-9"}
      fields: {size: {type: text}, name: {type: text}}
      kinds:
        page:
          paths: ["{x}.json"]
          data:
            schema: {required: [default]}
            records: {models: {each: "*", except: [default], key: name, fields: {size: size}}}
      """)
    let text = "{\"defualt\": {\"size\": \"1\"}}\n"
    let found = SmallCatalog(["a.json": Array(text.utf8)], contract: whole).diagnostics()
    #expect(
      found.map(\.message.text) == ["file has no key 'default'; is 'defualt' a misspelling of it?"])
    #expect(found.map(\.fix) == [nil])
  }

  @Test func `a message names the record of the key`() {
    let text = """
      models:
        o1: {color: x}
        o3:
          size: 1
          parts:
            - {name: lens, wieght: 1}
            - {wieght: 1}

      """
    #expect(
      findings(text, Self.models).map(\.message.text) == [
        "unknown key 'color' in models 'o1'; did you mean 'colour'?",
        "unknown key 'wieght' in parts 'lens' of models 'o3'; did you mean 'weight'?",
        "unknown key 'wieght' in models 'o3'; did you mean 'weight'?",
      ])
  }
}
