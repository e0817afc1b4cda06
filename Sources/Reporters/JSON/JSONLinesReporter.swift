import Diagnostics

/// The findings of the JSON report, one a line, for programs that read line by line.
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
