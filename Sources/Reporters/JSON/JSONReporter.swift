import Diagnostics
import SourceText

/// The report for programs: `Schemas/report.schema.json`.
package struct JSONReporter: Reporter {
  private let version: String

  /// `version` is the tool's own.
  package init(version: String) { self.version = version }

  package func write(_ report: Report, to sink: ReportSink) {
    Self.write(report, version: version, to: sink) { json in
      var writer = JSONFinding(report)
      json.array("findings", report.listing.findings) { writer.write($1, to: &$0) }
      json.array("notices", report.messages) { $0.string($1) }
    }
  }

  /// Writes an object that begins with the members that findings and statistics have in common.
  static func write(
    _ report: Report, version: String, to sink: ReportSink, members: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter(to: sink)
    json.object { json in
      json.member("version", 1)
      json.object("tool") { json in
        json.member("name", "catalint")
        json.member("version", version)
      }
      json.member("root", report.root)
      json.object("summary") { summary(of: report, into: &$0) }
      members(&json)
    }
    json.finish()
  }

  private static func summary(of report: Report, into json: inout JSONWriter) {
    json.member("pages", report.pages)
    json.member("errors", report.count(of: .error))
    json.member("warnings", report.count(of: .warning))
    json.member("infos", report.count(of: .info))
    if report.listing.omitted > 0 { json.member("omitted", report.listing.omitted) }
    json.member("fixable", report.fixable)
    json.member("suppressed", report.suppressed.count)
    json.member("baselined", report.baselined.count)
  }
}
