import Diagnostics

/// The findings for programs that read line by line: one a line, as the JSON report has them.
package struct JSONLinesReporter {
  package init() {}

  package func write(_ report: Report) -> String {
    var writer = JSONFinding(report)
    return report.diagnostics.reduce(into: "") { text, diagnostic in
      var json = JSONWriter(isOneLine: true)
      writer.write(diagnostic, to: &json)
      text += json.text
    }
  }
}
