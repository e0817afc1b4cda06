import Diagnostics

/// The number of findings of each rule, most first, and of those that `catalint fix` repairs.
package struct StatisticsReporter: Reporter {
  private let isQuiet: Bool
  private let style: TextStyle

  package init(isQuiet: Bool = false, isColored: Bool = false) {
    self.isQuiet = isQuiet
    style = TextStyle(isColored: isColored)
  }

  package func write(_ report: Report, to sink: ReportSink) {
    let byRule = Dictionary(grouping: report.diagnostics, by: \.rule)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let width = byRule.map { "\($0.value.count)".count }.max() ?? 0
    let longest = byRule.map { $0.key.count }.max() ?? 0
    for (rule, findings) in byRule {
      let severity = findings.map(\.severity).max() ?? .info
      let number = Self.padded("\(findings.count)", to: width, atStart: true)
      let name = Self.padded(severity.rawValue, to: 7)
      let fixes = CauseGroup.fixes(of: findings)
      let pages = Count(CauseGroup.pages(of: findings), "page")
      sink.write(
        "\(number) \(style.severity(severity, name)) \(Self.padded(rule, to: longest))  "
          + "on \(pages)\(fixes.isEmpty ? "" : ", \(fixes)")\n")
    }
    if !isQuiet { sink.write(ReportSummary.lineWithCommands(of: report) + "\n") }
  }

  private static func padded(_ text: String, to width: Int, atStart: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return atStart ? space + text : text + space
  }
}
