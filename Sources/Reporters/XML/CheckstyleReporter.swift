import Diagnostics
import SourceText

/// Checkstyle's XML, which many CI systems read.
package struct CheckstyleReporter: Reporter {
  private let version: String

  /// `version` is the tool's own.
  package init(version: String) { self.version = version }

  package func write(_ report: Report, to sink: ReportSink) {
    var sources = SourceCache(report)
    var xml = XMLWriter(to: sink)
    xml.element("checkstyle", ["version": version]) { xml in
      for page in PageFindings.pages(of: report.listing.findings) {
        let lines = sources.lines(of: page.path)
        xml.element("file", ["name": page.path]) { xml in
          for diagnostic in page.members {
            let start = lines?.position(of: diagnostic.range.start)
            xml.element(
              "error",
              [
                "line": "\(start?.line ?? 1)", "column": "\(start?.column ?? 1)",
                "severity": diagnostic.severity.rawValue, "message": diagnostic.message.text,
                "source": "catalint.\(diagnostic.rule)",
              ])
          }
        }
      }
    }
  }
}
