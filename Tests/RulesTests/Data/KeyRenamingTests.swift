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
          paths: ["{x}.yaml", "{x}.json"]
          data:
            fields: {id: id}
            schema:
              \(schema)
            records:
              models:
                each: "models.*"
                key: name
                fields: {size: size}
                records: {parts: {each: "parts[]", key: part, fields: {name: part}}}
      """)
  }

  private func findings(_ text: String, _ schema: String) -> [Diagnostic] {
    SmallCatalog(["a.yaml": Array(text.utf8)], contract: contract(schema))
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
