import Diagnostics

/// The number of findings of each rule by severity, as a table for a comment or a document.
package struct MarkdownStatisticsReporter: Reporter {
  package init() {}

  package func write(_ report: Report, to sink: ReportSink) {
    let rules = RuleStatistics.bySeverity(of: report)
    if !rules.isEmpty {
      sink.write("| findings | severity | rule | pages | safe fixes | fixes to review |\n")
      sink.write("|--:|---|---|--:|--:|--:|\n")
    }
    for rule in rules {
      let cells = [
        "\(rule.findings.count)", rule.severity.rawValue, MarkdownText.rule(rule.rule),
        "\(rule.pages)", "\(rule.fixable)", "\(rule.reviewable)",
      ]
      sink.write("| \(cells.joined(separator: " | ")) |\n")
    }
    let summary = MarkdownText.literal(report.summary)
    sink.write(rules.isEmpty ? "\(summary)\n" : "\n\(summary)\n")
  }
}
