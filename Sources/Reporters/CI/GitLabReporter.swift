import Diagnostics
import SourceText

/// GitLab's Code Quality report, which merge requests show.
package struct GitLabReporter: Reporter {
  package init() {}

  package func write(_ report: Report, to sink: ReportSink) {
    var sources = SourceCache(report)
    var fingerprints = Fingerprints()
    var json = JSONWriter(to: sink)
    json.objects(report.listing.findings) { json, diagnostic in
      let lines = sources.lines(of: diagnostic.path)
      let fingerprint = fingerprints.next(diagnostic, in: lines?.file)
      json.member("description", diagnostic.message.text)
      json.member("check_name", diagnostic.rule)
      json.member("fingerprint", "\(fingerprint)")
      json.member("severity", Self.severity(diagnostic.severity))
      json.object("location") { json in
        json.member("path", diagnostic.path)
        json.object("lines") { json in
          json.member("begin", lines?.position(of: diagnostic.range.start).line ?? 1)
          json.member("end", lines?.lastLine(of: diagnostic.range) ?? 1)
        }
      }
    }
    json.finish()
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
