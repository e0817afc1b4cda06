import Diagnostics

/// All findings, one a line, for editors and for `grep`.
package struct CompactReporter: Reporter {
  package init() {}

  package func write(_ report: Report, to sink: ReportSink) {
    var sources = SourceCache(report)
    let block = FindingBlock(style: TextStyle(isColored: false))
    for diagnostic in report.listing.findings {
      sink.write(block.heading(diagnostic, &sources) + "\n")
    }
  }
}
