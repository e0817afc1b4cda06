import Diagnostics
import SourceText

/// Reviewdog's format, as one object or an object a line, with fixes that a reviewer of a pull
/// request can apply.
package struct RDJSONReporter: Reporter {
  private let isByLine: Bool

  /// `isByLine` writes a diagnostic a line: `rdjsonl`.
  package init(isByLine: Bool = false) { self.isByLine = isByLine }

  package func write(_ report: Report, to sink: ReportSink) {
    var writer = RDJSONFindingWriter(report)
    guard !isByLine else {
      for diagnostic in report.listing.findings {
        var json = JSONWriter(isOneLine: true, to: sink)
        writer.write(diagnostic, to: &json)
        json.finish()
      }
      return
    }
    var json = JSONWriter(to: sink)
    json.object { json in
      json.object("source") { $0.member("name", "catalint") }
      json.array("diagnostics", report.listing.findings) { writer.write($1, to: &$0) }
    }
    json.finish()
  }
}
