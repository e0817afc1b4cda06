import Diagnostics
import SourceText

/// GitLab's Code Quality report, which merge requests show.
package struct GitLabReporter: Reporter {
  package init() {}

  package func write(_ report: Report, to sink: ReportSink) {
    var sources = SourceCache(report)
    var fingerprints = Fingerprints()
    var json = JSONWriter(to: sink)
    json.array(report.listing.findings) { json, diagnostic in
      let lines = sources.lines(of: diagnostic.path)
      let fingerprint = fingerprints.next(diagnostic, in: lines?.file)
      json.object { json in
        json.member("description", diagnostic.message.text)
        json.member("check_name", diagnostic.rule)
        json.member("fingerprint", "\(fingerprint)")
        json.member("severity", Self.severity(diagnostic.severity))
        json.member("location") { json in
          json.object { json in
            json.member("path", diagnostic.path)
            json.member("lines") { Self.lines(of: diagnostic.range, in: lines, into: &$0) }
          }
        }
      }
    }
    json.finish()
  }

  private static func lines(
    of range: ByteRange, in lines: SourceLines?, into json: inout JSONWriter
  ) {
    json.object { json in
      json.member("begin", lines?.position(of: range.start).line ?? 1)
      json.member("end", lines?.lastLine(of: range) ?? 1)
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
