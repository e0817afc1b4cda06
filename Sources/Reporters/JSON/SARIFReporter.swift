import Diagnostics
import SourceText

/// SARIF 2.1.0 for code scanning: every finding, with suppressed and baselined ones marked.
///
/// Within GitHub's limit for one run: the 25,000 most severe results, and a notice about those left
/// out.
package struct SARIFReporter: Reporter {
  private let version: String
  /// The most results of a run.
  private let limit: Int

  /// `version` is the tool's own.
  package init(version: String, limit: Int = 25_000) {
    self.version = version
    self.limit = limit
  }

  package func write(_ report: Report, to sink: ReportSink) {
    let found = StatedFinding.all(of: report)
    let results = StatedFinding.results(found, limit, of: report)
    var notices = report.notices
    if results.count < found.count {
      notices.append("\(Count(found.count - results.count, "more finding")) left out")
    }
    var writer = SARIFResult(report)
    var json = JSONWriter(to: sink)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.objects("runs", [results]) { json, results in
        json.object("tool") { json in
          json.object("driver") { driver(report.rules, into: &$0) }
        }
        json.member("columnKind", "unicodeCodePoints")
        json.objects("invocations", [report.errors]) { json, errors in
          invocation(errors, notices, into: &json)
        }
        json.array("results", results) { writer.write($1, to: &$0) }
      }
    }
    json.finish()
  }

  private func driver(_ rules: [RuleDescriptor], into json: inout JSONWriter) {
    json.member("name", "Catalint")
    json.member("version", version)
    json.member("semanticVersion", version)
    json.objects("rules", rules) { Self.rule($1, into: &$0) }
  }

  private static func rule(_ rule: RuleDescriptor, into json: inout JSONWriter) {
    json.member("id", rule.id)
    json.object("shortDescription") { $0.member("text", rule.title) }
    json.object("fullDescription") { $0.member("text", rule.rationale) }
    if let address = RuleDescriptor.documentation(of: rule.id) { json.member("helpUri", address) }
    json.object("help") { json in
      json.member("text", "\(rule.title).\n\n\(rule.rationale)")
      json.member("markdown", "**\(rule.title).**\n\n\(rule.rationale)")
    }
    json.object("defaultConfiguration") {
      $0.member("level", SARIFResult.level(rule.severity))
    }
    json.object("properties") { json in
      json.array("tags", ["catalog", rule.category.rawValue]) { $0.string($1) }
      json.member("precision", "very-high")
      json.member("problem.severity", problemSeverity(rule.severity))
    }
  }

  /// GitHub's term.
  private static func problemSeverity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "recommendation"
    }
  }

  /// A run that could not read a file has not succeeded, whatever it found.
  private func invocation(
    _ errors: [String], _ notices: [String], into json: inout JSONWriter
  ) {
    let messages = errors.map { ("error", $0) } + notices.map { ("warning", $0) }
    json.member("executionSuccessful", errors.isEmpty)
    json.objects("toolExecutionNotifications", messages) { json, message in
      json.member("level", message.0)
      SARIFResult.message(message.1, into: &json)
    }
  }
}
