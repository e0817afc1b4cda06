import Diagnostics

/// The findings for programs that read line by line: one a line, as the JSON report has them.
package struct JSONLinesReporter: Reporter {
  package init() {}

  package func write(_ report: Report, to sink: ReportSink) {
    var writer = JSONFinding(report)
    for diagnostic in report.listing.findings {
      var json = JSONWriter(isOneLine: true, to: sink)
      writer.write(diagnostic, to: &json)
      json.finish()
    }
  }
}
