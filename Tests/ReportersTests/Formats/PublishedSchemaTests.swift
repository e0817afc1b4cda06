import Foundation
import Reporters
import TestSupport
import Testing

/// Every format is valid by its published schema, for all broken fixtures and the reference
/// catalog.
@Suite(.takesLong, .enabled(if: PublicData.conformance.isExpected)) struct PublishedSchemaTests {
  /// The formats that are JSON, by the schema of a whole report or of a line of it.
  private static let schemas: [(form: ReportForm, schema: String, isByLine: Bool)] = [
    (.sarif, "formats/sarif/sarif-schema-2.1.0.json", false),
    (.gitlab, "formats/gitlab/codequality-strict.own.json", false),
    (.rdjson, "formats/rdjson/DiagnosticResult.json", false),
    (.rdjsonLines, "formats/rdjson/Diagnostic.json", true),
  ]

  private static func failures(in reports: [Report]) throws -> [String] {
    var failures: [String] = []
    for (form, path, isByLine) in schemas {
      let schema = try PublishedSchema(path)
      for report in reports {
        let text = form.write(report)
        let parts = isByLine ? text.split(separator: "\n").map(String.init) : [text]
        failures += parts.flatMap { schema.failures(in: $0) }.map { "\(form): \($0)" }
      }
    }
    return failures
  }

  @Test func `JSON of the fixtures`() throws {
    let reports = try FixtureCatalog.brokenCases.map(ReportUnderTest.broken)
    #expect(reports.contains { !$0.suppressed.isEmpty })
    #expect(try Self.failures(in: reports + [SampleReport.report]) == [])
  }

  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `JSON of the reference catalog`() throws {
    #expect(try Self.failures(in: [ReportUnderTest.reference]) == [])
  }

  @Test func `a schema refuses an invalid report`() throws {
    for (_, path, _) in Self.schemas {
      #expect(
        try PublishedSchema(path).failures(in: #"{"location": 1, "runs": 2, "diagnostics": 3}"#)
          != [])
    }
  }

  private static let xmlSchemas = [
    (form: ReportForm.junit, schema: "formats/junit/junit-10.xsd"),
    (.checkstyle, "formats/checkstyle/checkstyle.own.xsd"),
  ]

  @Test(.enabled(if: XMLLint.isThere), arguments: xmlSchemas)
  func `XML of the fixtures`(_ form: ReportForm, schema: String) throws {
    let reports = try FixtureCatalog.brokenCases.map(ReportUnderTest.broken)
    let path = PublicData.conformance.folder.appending(path: schema).path
    #expect(try XMLLint.failures(in: reports.map(form.write), schema: path) == "")
    #expect(try XMLLint.failures(in: ["<report/>"], schema: path) != "")
  }

  @Test(
    .enabled(if: XMLLint.isThere), .enabled(if: PublicData.corpora.isExpected),
    arguments: xmlSchemas)
  func `XML of the reference catalog`(_ form: ReportForm, schema: String) throws {
    let path = PublicData.conformance.folder.appending(path: schema).path
    #expect(try XMLLint.failures(in: [form.write(ReportUnderTest.reference)], schema: path) == "")
  }
}
