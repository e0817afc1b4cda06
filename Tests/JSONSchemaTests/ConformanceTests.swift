import DataSyntax
import JSONSchema
import SourceText
import TestSupport
import Testing

@Suite(.enabled(if: PublicData.conformance.isExpected))
struct ConformanceTests {
  private static let annotations = SchemaOptions(
    unknownKeywords: .areAnnotations, formats: .areAnnotations)
  private static let assertions = SchemaOptions(
    unknownKeywords: .areAnnotations, formats: .areAsserted)

  /// The tests that fail, by name.
  private func failed(_ cases: [SchemaSuite.Case], _ options: SchemaOptions) throws -> [String] {
    let registry = try SchemaSuite.registry()
    var failed: [String] = []
    for item in cases {
      guard
        let schema = Schema.compile(item.schema, registry: registry, options: options).schema
      else {
        failed.append(item.description)
        continue
      }
      let failures = schema.failures(in: item.value)
      if failures.isEmpty != item.isValid { failed.append(item.description) }
      #expect(schema.allows(item.value) == failures.isEmpty, "\(item)")
      for failure in failures {
        #expect(!failure.message.isEmpty && !failure.message.hasSuffix("."), "\(item)")
        #expect(item.value.range.contains(failure.range), "\(item) \(failure.message)")
      }
    }
    return failed
  }

  @Test func `every required test passes`() throws {
    let cases = try SchemaSuite.cases()
    #expect(cases.count == 1_299)
    #expect(try failed(cases, Self.annotations) == [])
  }

  @Test
  func `every required test passes with formats asserted, except those that say they are not`()
    throws
  {
    let cases = try SchemaSuite.cases().filter { $0.file != "format.json" }
    #expect(try failed(cases, Self.assertions) == [])
  }

  @Test func `of the optional tests only the known ones fail`() throws {
    let optional = try failed(SchemaSuite.cases(in: "/optional"), Self.annotations)
    let formats = try failed(SchemaSuite.cases(in: "/optional/format"), Self.assertions)
    try Golden.expect(
      (optional + formats).map { $0 + "\n" }.joined(),
      at: "Tests/JSONSchemaTests/known-failures.txt")
  }
}
