import Diagnostics

/// A report in one line: the numbers of pages, findings by severity, safe fixes, and findings left
/// out.
enum ReportSummary {
  static func line(of report: Report) -> String {
    line(of: report, fixes: report.fixable > 0 ? "; \(report.fixable) with a safe fix" : "")
  }

  /// The same, with the commands that repair findings: `catalint fix`.
  static func lineWithCommands(of report: Report) -> String {
    let safe = report.fixable - (report.fixesElsewhere[.safe] ?? 0)
    let risky = report.reviewable - (report.fixesElsewhere[.unsafe] ?? 0)
    let command = "catalint fix\(report.fixOptions)"
    let fixes =
      switch (safe, risky) {
      case (0, 0): ""
      case (_, 0): "; '\(command)' repairs \(safe)"
      case (0, _): "; '\(command) --unsafe' repairs \(risky), to review"
      case (_, _): "; '\(command)' repairs \(safe), '--unsafe' \(risky) more, to review"
      }
    return line(of: report, fixes: fixes)
  }

  private static func line(of report: Report, fixes: String) -> String {
    let pages = "\(Count(report.pages, "page"))"
    let suppressed = report.suppressed.isEmpty ? "" : "; \(report.suppressed.count) suppressed"
    let baselined = report.baselined.isEmpty ? "" : "; \(report.baselined.count) in the baseline"
    let unread = report.unreadFiles.map { "; \($0)" } ?? ""
    let silent = suppressed + baselined + unread
    guard !report.diagnostics.isEmpty else { return "\(pages), no findings\(silent)" }
    return [report.pages == 0 ? nil : pages, findings(of: report) + places(of: report)]
      .compactMap(\.self).joined(separator: ": ") + fixes + silent
  }

  /// The number of pages with findings, where more than the checked pages have some: a change on
  /// these breaks others.
  private static func places(of report: Report) -> String {
    let pages = CauseGroup.pages(of: report.diagnostics)
    return pages > report.pages ? " on \(Count(pages, "page"))" : ""
  }

  /// The findings by severity, the most severe first: `4 errors, 1 warning`.
  static func findings(of report: Report) -> String {
    Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.count(of: severity)
      guard count > 0 else { return nil }
      return severity == .info ? "\(count) info" : "\(Count(count, severity.rawValue))"
    }
    .joined(separator: ", ")
  }
}

/// A number with its noun: `1 page`, `2 pages`.
package struct Count: CustomStringConvertible {
  package let description: String

  package init(_ number: Int, _ noun: String) {
    description = number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
