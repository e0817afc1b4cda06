import Diagnostics
import Foundation
import Reporters
import SourceText
import Testing

@Suite struct SARIFReporterTests {
  private func run(_ report: Report, limit: Int = 25_000) throws -> [String: Any] {
    let text = SARIFReporter(version: "1.2.3", limit: limit).write(report)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require((object?["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ report: Report) throws -> [[String: Any]] {
    try #require(try run(report)["results"] as? [[String: Any]])
  }

  @Test func `suppressed and known findings are results that are marked as such`() throws {
    let results = try results(SampleReport.report)
    #expect(results.count == SampleReport.report.diagnostics.count + 2)
    let kinds = results.compactMap { ($0["suppressions"] as? [[String: String]])?.first?["kind"] }
    #expect(kinds.sorted() == ["external", "inSource"])
    #expect(results.filter { $0["baselineState"] as? String == "unchanged" }.count == 1)
    #expect(results.filter { $0["baselineState"] as? String == "new" }.count == results.count - 1)
  }

  @Test func `a run that could not read a file has not succeeded`() throws {
    let report = Report(
      root: ".", pages: 1, diagnostics: [], errors: ["cannot read 'a.md'"], notices: ["a notice"]
    ) { _ in nil }
    let invocation = try #require((try run(report)["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let messages = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(messages.map { $0["level"] as? String } == ["error", "warning"])
  }

  @Test func `without a baseline nothing is new`() throws {
    #expect(try results(Report(pages: [:], [.made()]))[0]["baselineState"] == nil)
  }

  @Test func `columns are scalars, ends exclusive`() throws {
    let report = Report(pages: ["page.md": "a\n模型 x\n"], [.made(ByteRange(5, 8))])
    let locations = try #require(try results(report)[0]["locations"] as? [[String: Any]])
    let place = try #require(locations[0]["physicalLocation"] as? [String: Any])
    #expect(
      place["region"] as? [String: Int] == [
        "startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 3,
      ])
    #expect(try run(report)["columnKind"] as? String == "unicodeCodePoints")
  }

  @Test func `beyond the limit the most severe are kept in order, and a note counts the rest`()
    throws
  {
    let severities: [Severity] = [.info, .error, .warning, .error, .info]
    let found = severities.enumerated().map {
      Diagnostic.made(on: "\($0).md", rule: "rule-\($0)", severity: $1)
    }
    let run = try run(Report(pages: [:], found), limit: 3)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["ruleId"] as? String } == ["rule-1", "rule-2", "rule-3"])
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(
      notes.compactMap { ($0["message"] as? [String: String])?["text"] } == [
        "2 more findings left out"
      ])
  }

  @Test func `a path with any bytes is a relative reference`() throws {
    let paths = ["a b/模.md", "http://x", "a?b#c%20", "é"]
    let report = Report(pages: [:], paths.map { .made(on: $0) })
    let uris = try results(report).compactMap { result -> String? in
      let location = (result["locations"] as? [[String: Any]])?.first
      let place = location?["physicalLocation"] as? [String: Any]
      return (place?["artifactLocation"] as? [String: String])?["uri"]
    }
    #expect(uris == ["a%20b/%E6%A8%A1.md", "http%3A//x", "a%3Fb%23c%2520", "%C3%A9"])
  }

  @Test func `a result points to its rule`() throws {
    let run = try run(SampleReport.report)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    for result in results {
      guard let index = result["ruleIndex"] as? Int else { continue }
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    #expect(results.contains { $0["ruleIndex"] != nil })
  }
}
