import DataSyntax
import JSONSchema
import SourceText
import TestSupport
import Testing

/// Compiles a schema written in YAML, or in JSON if it begins with `{`.
func compile(
  _ text: String, registry: SchemaRegistry = SchemaRegistry(),
  options: SchemaOptions = SchemaOptions()
) throws -> (schema: Schema?, problems: [SchemaProblem]) {
  let isJSON = text.hasPrefix("{")
  let file = SourceFile(path: isJSON ? "schema.json" : "schema.yaml", text: text)
  let document = try #require(SchemaDocument(uri: file.path, file: file), "\(text)")
  return Schema.compile(document, registry: registry, options: options)
}

/// The value of a text of YAML.
func value(_ text: String) throws -> DataNode {
  try #require(YAMLDocument.parse(SourceFile(path: "page.md", text: text)).root)
}

/// Validates a value of YAML, with `⟦ ⟧` around mistakes, by a schema.
func expectFailures(
  _ schemaText: String, _ marked: String, _ messages: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let (schema, problems) = try compile(schemaText)
  #expect(problems.map(\.message) == [], sourceLocation: sourceLocation)
  let instance = MarkedText(marked)
  let failures = try #require(schema).failures(in: value(instance.text))
  #expect(failures.map(\.message) == messages, sourceLocation: sourceLocation)
  let ranges = failures.map(\.range)
  #expect(
    ranges == instance.ranges,
    "\(ranges.map { SourceFile(path: "", text: instance.text).text($0) })",
    sourceLocation: sourceLocation)
}

/// Validates the key `v` of a mapping by a schema.
func expectFailures(
  ofValue schemaText: String, _ marked: String, _ messages: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let lines = schemaText.split(separator: "\n").map { "    \($0)\n" }.joined()
  let (schema, problems) = try compile("properties:\n  v:\n" + lines)
  #expect(problems.map(\.message) == [], sourceLocation: sourceLocation)
  let instance = MarkedText("v: \(marked)\n")
  let failures = try #require(schema).failures(in: value(instance.text))
  #expect(failures.map(\.message) == messages, sourceLocation: sourceLocation)
  #expect(failures.map(\.range) == instance.ranges, sourceLocation: sourceLocation)
}

/// Compiles a schema with `⟦ ⟧` around mistakes, and compares the problems.
func expectProblems(
  _ marked: String, _ messages: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = MarkedText(marked)
  let (schema, problems) = try compile(text.text)
  #expect((schema == nil) == !messages.isEmpty, sourceLocation: sourceLocation)
  #expect(problems.map(\.message) == messages, sourceLocation: sourceLocation)
  let ranges = problems.map(\.place.range)
  #expect(
    ranges == text.ranges, "\(ranges.map { SourceFile(path: "", text: text.text).text($0) })",
    sourceLocation: sourceLocation)
}
