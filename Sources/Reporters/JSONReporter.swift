import Diagnostics
import SourceText

/// The report for programs: `Schemas/report.schema.json`.
package struct JSONReporter {
  private let version: String

  /// `version` is the tool's own.
  package init(version: String) { self.version = version }

  package func write(_ report: Report) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("tool") { json in
        json.object { json in
          json.member("name", "catalint")
          json.member("version", version)
        }
      }
      json.member("root", report.root)
      json.member("summary") { summary(of: report, into: &$0) }
      json.member("findings") { findings(of: report, into: &$0) }
      json.member("notices") { $0.array(report.notices) { $0.string($1) } }
    }
    return json.text
  }

  private func summary(of report: Report, into json: inout JSONWriter) {
    json.object { json in
      json.member("pages", report.pages)
      json.member("errors", report.count(of: .error))
      json.member("warnings", report.count(of: .warning))
      json.member("infos", report.count(of: .info))
      json.member("fixable", report.fixable)
      json.member("suppressed", report.suppressed.count)
      json.member("baselined", report.baselined.count)
    }
  }

  private func findings(of report: Report, into json: inout JSONWriter) {
    var writer = JSONFinding(report)
    json.array(report.diagnostics) { json, diagnostic in writer.write(diagnostic, to: &json) }
  }
}
