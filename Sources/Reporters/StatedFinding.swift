import Diagnostics

/// A finding, and whether it counts.
struct StatedFinding {
  let diagnostic: Diagnostic
  let state: State

  enum State {
    case new, suppressed, baselined
  }

  /// Every finding of a report, silenced or not, in report order.
  static func all(of report: Report) -> [StatedFinding] {
    let new = report.diagnostics.map { StatedFinding(diagnostic: $0, state: .new) }
    guard !report.suppressed.isEmpty || !report.baselined.isEmpty else { return new }
    let others =
      report.suppressed.map { StatedFinding(diagnostic: $0, state: .suppressed) }
      + report.baselined.map { StatedFinding(diagnostic: $0, state: .baselined) }
    return (new + others).sorted { Diagnostic.inReportOrder($0.diagnostic, $1.diagnostic) }
  }

  /// At most `limit` of them, in the order in which they are: those that count first, the gravest
  /// first.
  static func gravest(_ findings: [StatedFinding], _ limit: Int) -> [StatedFinding] {
    guard findings.count > limit else { return findings }
    var kept = Array(repeating: false, count: findings.count)
    var room = limit
    for isNew in [true, false] {
      for severity in Severity.allCases.reversed() {
        for (place, finding) in findings.enumerated()
        where room > 0 && (finding.state == .new) == isNew
          && finding.diagnostic.severity == severity
        {
          kept[place] = true
          room -= 1
        }
      }
    }
    return zip(findings, kept).filter { $0.1 }.map(\.0)
  }
}
