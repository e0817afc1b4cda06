import DataSyntax
import JSONSchema
import SourceText
import TestSupport
import Testing

/// The places of failures: in the value, in the schema, on the path from the root.
@Suite struct FailurePlaceTests {
  private func failures(_ schemaText: String, _ text: String) throws -> [SchemaFailure] {
    try #require(try compile(schemaText).schema).failures(in: value(text))
  }

  @Test func `the keyword in the schema is marked`() throws {
    for schema in [
      "properties:\n  v: {⟦type⟧: integer}\n", "properties:\n  v: {⟦enum⟧: [b]}\n",
      "allOf:\n- properties:\n    v: {$ref: '#/$defs/n'}\n$defs: {n: {⟦const⟧: 1}}\n",
      "⟦additionalProperties⟧: false\n", "⟦required⟧: [x]\n",
      "properties:\n  v: {⟦anyOf⟧: [{type: 'null'}, {type: integer}]}\n",
      "⟦unevaluatedProperties⟧: false\n", "properties:\n  v: {⟦pattern⟧: ^b}\n", "⟦not⟧: {}\n",
      "⟦properties⟧: {v: false}\n",
      "patternProperties: {⟦^v⟧: false}\n", "propertyNames: {⟦minLength⟧: 2}\n",
      "⟦maxProperties⟧: 0\n", "allOf: [⟦false⟧]\n",
    ] {
      let marked = MarkedText(schema)
      let found = try failures(marked.text, "v: a\n")
      #expect(found.map(\.schemaPlace.range) == marked.ranges, "\(schema)")
      #expect(found.map(\.schemaPlace.path) == ["schema.yaml"])
    }
  }

  @Test func `the path resolves to the value`() throws {
    let schema = "properties: {a/b: {items: {properties: {c~: {type: integer}}}}}\n"
    let found = try failures(schema, "a/b:\n- c~: 1\n- c~: x\n")
    #expect(found.map(\.path.description) == ["/a~1b/1/c~0"])
    #expect(try failures("type: array\n", "a: 1\n").map(\.path.description) == [""])
    #expect(
      try failures("additionalProperties: false\n", "a: 1\n").map(\.path.description) == ["/a"])
  }

  @Test func `the other place is related`() throws {
    let text = "v: [a, b, a]\n"
    let twice = try failures("properties: {v: {uniqueItems: true}}\n", text)
    #expect(twice.map(\.related) == [ByteRange(4, 5)])
    let missing = try failures("required: [title]\n", "titel: a\n")
    #expect(missing.map(\.related) == [ByteRange(0, 5)])
  }

  @Test func `the wording contains nothing of the value`() throws {
    func wording(_ schema: String, _ text: String) throws -> [String] {
      try failures(schema, text).map(\.wording)
    }
    #expect(
      try wording("properties: {v: {enum: [model]}}\n", "v: modle\n") == [
        "'…' is not 'model'; did you mean 'model'?"
      ])
    #expect(
      try wording("properties: {v: {maxLength: 2}}\n", "v: abc\n") == [
        "'…' has … characters; expected at most 2"
      ])
    #expect(try wording("additionalProperties: false\n", "v: 1\n") == ["unknown key '…'"])
  }

  @Test func `what could not be read is ignored`() throws {
    let text = "v: *x\nw: 1\n"
    let root = try #require(YAMLDocument.parse(SourceFile(path: "", text: text)).root)
    let schema = try #require(
      try compile(
        "properties: {v: {type: integer}, w: {type: integer}}\nunevaluatedProperties: false\nminProperties: 2\n"
      ).schema)
    #expect(schema.failures(in: root).isEmpty)
  }

  @Test func `missing values are distinguished from wrong ones`() throws {
    let found = try failures(
      "required: [a]\nminProperties: 3\nproperties: {v: {type: integer, enum: [1]}}\ndependentRequired: {v: [w]}\n",
      "v: x\n")
    #expect(found.map(\.isAboutAbsence).sorted { $0 && !$1 } == [true, true, true, false])
  }

  @Test func `JSON and YAML values are equal`() throws {
    let schema = try #require(
      try compile("{\"properties\": {\"v\": {\"const\": [1, {\"a\": \"\\u00e9\"}]}}}").schema)
    #expect(try schema.allows(value("v:\n- 1.0\n- a: é\n")))
    #expect(try !schema.allows(value("v:\n- 1.0\n- a: e\u{301}\n")))
    let json = JSONDocument.parse(SourceFile(path: "", text: "{\"v\": [1e0, {\"a\": \"é\"}]}"))
    #expect(try schema.allows(#require(json.root)))
  }
}
