import DataSyntax
import JSONSchema
import SourceText
import TestSupport
import Testing

/// Messages about invalid schemas, and their places.
@Suite struct SchemaProblemTests {
  @Test func `an unknown keyword is an error with the nearest known one`() throws {
    try expectProblems("⟦requierd⟧: [a]\n", "unknown keyword 'requierd'; did you mean 'required'?")
    try expectProblems("properties: {a: {⟦foo⟧: 1}}\n", "unknown keyword 'foo'")
    try expectProblems(
      "⟦definitions⟧: {}\n", "unknown keyword 'definitions'; JSON Schema 2020-12 has '$defs'")
    try expectProblems(
      "x-note: 1\ntitle: a\n$comment: b\nexamples: [1]\ndefault: 2\ndeprecated: true\n")
  }

  @Test func `every keyword requires a value of its kind`() throws {
    try expectProblems(
      "minLength: ⟦'1'⟧\n", "'minLength' is '1'; expected a whole number, 0 or more")
    try expectProblems(
      "minLength: ⟦-1⟧\n", "'minLength' is '-1'; expected a whole number, 0 or more")
    try expectProblems("multipleOf: ⟦0⟧\n", "'multipleOf' is '0'; expected a number above 0")
    try expectProblems(
      "multipleOf: ⟦1.2345678901234567891⟧\n", "'multipleOf' has more than 18 digits")
    try expectProblems("maximum: ⟦x⟧\n", "'maximum' is 'x'; expected a number")
    try expectProblems("uniqueItems: ⟦yes⟧\n", "'uniqueItems' is 'yes'; expected 'true' or 'false'")
    try expectProblems("title: ⟦1⟧\n", "'title' is '1'; expected text")
    try expectProblems("enum: ⟦a⟧\n", "'enum' is 'a'; expected a list")
    try expectProblems("required: ⟦a⟧\n", "'required' is 'a'; expected a list of names")
    try expectProblems("required: [a, ⟦1⟧]\n", "'required' is '1'; expected a name")
    try expectProblems("required: [a, ⟦a⟧]\n", "'required' is 'a'; expected each name once")
    try expectProblems(
      "dependentRequired: {a: ⟦b⟧}\n", "'dependentRequired' is 'b'; expected a list of names")
    try expectProblems("allOf: ⟦[]⟧\n", "'allOf' is a list; expected a list of schemas, not empty")
    try expectProblems(
      "properties: ⟦[]⟧\n", "'properties' is a list; expected a mapping to schemas")
    try expectProblems(
      "items: ⟦[]⟧\n", "a list where a schema was expected: a mapping, 'true' or 'false'")
    try expectProblems(
      "not: ⟦x⟧\n", "'x' where a schema was expected: a mapping, 'true' or 'false'")
    try expectProblems(
      "$anchor: ⟦1a⟧\n", "'$anchor' is '1a'; expected a name of letters, digits, '-', '_', '.'")
    try expectProblems("$ref: ⟦a b⟧\n", "'$ref' is 'a b'; expected a URI reference")
    try expectProblems(
      "$vocabulary: {a: ⟦1⟧}\n", "'$vocabulary' is '1'; expected 'true' or 'false'")
    try expectProblems(
      "type: ⟦strng⟧\n",
      "'strng' is not a type; expected 'null', 'boolean', 'integer', 'number', 'string', 'array', 'object'; did you mean 'string'?"
    )
    try expectProblems("type: [string, ⟦string⟧]\n", "type 'string' is given twice")
    try expectProblems(
      "type: ⟦[]⟧\n", "'type' is a list; expected a type or a list of types, not empty")
    try expectProblems("type: ⟦1⟧\n", "'type' is '1'; expected the name of a type")
    try expectProblems(
      "format: ⟦dat⟧\n",
      "format 'dat' is not supported; expected 'date', 'date-time', 'time', 'uri', 'uri-reference', 'email', 'regex', 'uuid'; did you mean 'date'?"
    )
  }

  @Test func `a bad pattern is reported at its place, also after escapes`() throws {
    try expectProblems("pattern: 'a''⟦(⟧b'\n", "pattern 'a'(b' has a group '(' that is not closed")
    try expectProblems(
      "{\"pattern\": \"\\\\d\\u00e9⟦\\\\-⟧x\"}", "pattern '\\dé\\-x' has an unknown escape, '\\-'")
    try expectProblems(
      "pattern: ⟦\\1⟧(a)\n",
      "pattern '\\1(a)' refers back to a group, which takes more than linear time to match")
    try expectProblems(
      "patternProperties: {'^⟦*⟧': true}\n", "pattern '^*' has a quantifier with nothing to repeat")
    try expectProblems(
      "pattern: ⟦(a{1000}){1000}⟧\n",
      "pattern '(a{1000}){1000}' needs more than 10000 states, its repetitions written out")
  }

  @Test func `references must resolve to schemas`() throws {
    try expectProblems(
      "$ref: ⟦other.yaml⟧\n", "reference to 'other.yaml', which is not one of the given schemas")
    try expectProblems(
      "$ref: ⟦../../etc/passwd⟧\n",
      "reference to 'etc/passwd', which is not one of the given schemas")
    try expectProblems(
      "$ref: '⟦#/$defs/a⟧'\n".replacing("'⟦", with: "⟦'").replacing("⟧'", with: "'⟧"),
      "reference to '#/$defs/a', which does not exist")
    try expectProblems("$ref: ⟦'#a'⟧\n", "reference to anchor 'a', which does not exist")
    try expectProblems(
      "enum: [{}]\n$ref: ⟦'#/enum/0'⟧\n", "reference to '#/enum/0', where there is no schema")
    try expectProblems(
      "$defs: {a: {$anchor: x}, b: {$anchor: ⟦x⟧}}\n", "two anchors are named 'x'")
    try expectProblems("$defs: {a: {$id: x}, b: {$id: ⟦x⟧}}\n", "two schemas are named 'x'")
    try expectProblems("$id: ⟦'a#b'⟧\n", "'$id' has a fragment, '#b'")
    try expectProblems(
      "$schema: ⟦'http://json-schema.org/draft-07/schema#'⟧\n",
      "unknown meta-schema 'http://json-schema.org/draft-07/schema#'; expected 'https://json-schema.org/draft/2020-12/schema'"
    )
    try expectProblems(
      "items: {⟦$schema⟧: 'https://json-schema.org/draft/2020-12/schema'}\n",
      "'$schema' is allowed next to '$id' and at the root of a schema only")
  }

  @Test func `references that never go into the value are reported`() throws {
    try expectProblems(
      "$ref: ⟦'#'⟧\n", "reference '#' resolves to itself without going into the value")
    try expectProblems(
      "$defs:\n  a: {allOf: [{$ref: '#/$defs/b'}]}\n  b: {$ref: ⟦'#/$defs/a'⟧}\n",
      "reference '#/$defs/a' resolves to itself without going into the value")
    try expectProblems("properties: {a: {$ref: '#'}}\nitems: {$ref: '#'}\n")
  }

  @Test func `a reference reaches the documents that are given, and only these`() throws {
    let other = SourceFile(path: "b.yaml", text: "$defs: {n: {type: integer}}\ntype: [\n")
    #expect(SchemaDocument(uri: "b.yaml", file: other) == nil)
    let text = "properties: {v: {$ref: 'b.yaml#/$defs/n'}}\n"
    let good = SourceFile(path: "schemas/b.yaml", text: "$defs: {n: {type: integer}}\n")
    let registry = SchemaRegistry([try #require(SchemaDocument(uri: "b.yaml", file: good))])
    let schema = try #require(try compile(text, registry: registry).schema)
    let failure = try #require(schema.failures(in: value("v: x\n")).first)
    #expect(failure.schemaPlace.path == "schemas/b.yaml")
    #expect(good.text(failure.schemaPlace.range) == "type")
    #expect(failure.keyword == .type && failure.path.description == "/v")
    let wrong = SourceFile(path: "schemas/b.yaml", text: "$defs: {n: {typ: integer}}\n")
    let problems = try compile(
      text, registry: SchemaRegistry([try #require(SchemaDocument(uri: "b.yaml", file: wrong))])
    ).problems
    #expect(problems.map(\.message) == ["unknown keyword 'typ'; did you mean 'type'?"])
    #expect(problems.map(\.place.path) == ["schemas/b.yaml"])
  }

  @Test(.enabled(if: PublicData.conformance.isExpected))
  func `the official meta-schema is valid by itself, and in strict mode`() throws {
    let registry = try SchemaSuite.registry()
    for name in [
      "schema", "meta/core", "meta/applicator", "meta/unevaluated", "meta/validation",
      "meta/meta-data", "meta/format-annotation", "meta/content",
    ] {
      let path = name == "schema" ? "metaschema.json" : "vocabularies/" + name.dropFirst(5)
      let file = SourceFile(
        path: path, bytes: try PublicData.conformance.bytes(of: "json-schema/metaschemas/" + path))
      let document = try #require(
        SchemaDocument(uri: "https://json-schema.org/draft/2020-12/" + name, file: file))
      let (schema, problems) = Schema.compile(document, registry: registry)
      #expect(problems.map(\.message) == [])
      #expect(try #require(schema).failures(in: document.root).map(\.message) == [])
    }
  }
}
