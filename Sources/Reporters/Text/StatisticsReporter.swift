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
      let number = Self.padded("\(rule.findings.count)", to: width, atStart: true)
      let name = Self.padded(rule.severity.rawValue, to: 7)
      let fixes = CauseGroup.fixes(of: rule.findings)
      let following = rule.consequences
      let consequences =
        following == 0
        ? "" : following == 1 ? ", 1 finding follows" : ", \(following) findings follow"
      sink.write(
        "\(number) \(style.severity(rule.severity, name)) \(Self.padded(rule.rule, to: longest))  "
          + "on \(Count(rule.pages, "page"))\(fixes.isEmpty ? "" : ", \(fixes)")\(consequences)\n")
    }
    if !isQuiet { sink.write(ReportSummary.lineWithCommands(of: report) + "\n") }
  }

  private static func padded(_ text: String, to width: Int, atStart: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return atStart ? space + text : text + space
  }
}
