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

  /// The tests that come out wrong, by the name of each.
  private func failed(_ cases: [SchemaSuite.Case], _ options: SchemaOptions) throws -> Set<String> {
    let registry = try SchemaSuite.registry()
    var failed: Set<String> = []
    for item in cases {
      let (schema, problems) = Schema.compile(item.schema, registry: registry, options: options)
      guard let schema else {
        failed.insert("\(item) [\(problems.map(\.message))]")
        continue
      }
      let failures = schema.failures(in: item.value)
      if failures.isEmpty != item.isValid { failed.insert(item.description) }
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
    #expect(try failed(cases, Self.annotations).sorted() == [])
  }

  @Test func `optional tests`() throws {
    #expect(try failed(SchemaSuite.cases(in: "/optional"), Self.annotations).sorted() == [])
    #expect(try failed(SchemaSuite.cases(in: "/optional/format"), Self.assertions).sorted() == [])
  }
}
