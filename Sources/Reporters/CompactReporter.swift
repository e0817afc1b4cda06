import Diagnostics

/// The findings one a line, each shown, for editors and for `grep`.
package struct CompactReporter {
  package init() {}

  package func write(_ report: Report) -> String {
    var sources = SourceCache(report)
    let block = FindingBlock(style: TextStyle(isColored: false))
    return report.diagnostics.reduce(into: "") { text, diagnostic in
      text += block.heading(diagnostic, &sources) + "\n"
    }
  }
}
