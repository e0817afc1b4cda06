import Diagnostics

/// The number of findings of each rule by severity, most first, and of those that `catalint fix`
/// repairs.
package struct StatisticsReporter: Reporter {
  private let isQuiet: Bool
  private let style: TextStyle

  package init(isQuiet: Bool = false, isColored: Bool = false) {
    self.isQuiet = isQuiet
    style = TextStyle(isColored: isColored)
  }

  package func write(_ report: Report, to sink: ReportSink) {
    let rules = RuleStatistics.bySeverity(of: report)
    let width = rules.map { "\($0.findings.count)".count }.max() ?? 0
    let longest = rules.map { $0.rule.count }.max() ?? 0
    for rule in rules {
      let number = "\(rule.findings.count)".padded(to: width, atStart: true)
      let name = rule.severity.rawValue.padded(to: 7)
      let fixes = CauseGroup.fixes(of: rule.findings)
      let following = rule.consequences
      let consequences =
        following == 0
        ? "" : following == 1 ? ", 1 finding follows" : ", \(following) findings follow"
      sink.write(
        "\(number) \(style.severity(rule.severity, name)) \(rule.rule.padded(to: longest))  "
          + "on \(Count(rule.pages, "page"))\(fixes.isEmpty ? "" : ", \(fixes)")\(consequences)\n")
    }
    if !isQuiet { sink.write(report.summaryWithCommands + "\n") }
  }
}
