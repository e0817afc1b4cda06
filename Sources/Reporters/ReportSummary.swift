import Diagnostics

/// A report in one line: pages, findings by severity, and what can be repaired or was left out.
enum ReportSummary {
  static func line(of report: Report) -> String {
    let pages = Count(report.pages, "page")
    let found = findings(of: report)
    let suppressed = report.suppressed.isEmpty ? "" : "; \(report.suppressed.count) suppressed"
    let baselined = report.baselined.isEmpty ? "" : "; \(report.baselined.count) in the baseline"
    let silent = suppressed + baselined
    guard !report.diagnostics.isEmpty else { return "\(pages), no findings\(silent)" }
    let fixable = report.fixable > 0 ? "; \(report.fixable) with a safe fix" : ""
    return "\(pages): \(found)\(fixable)\(silent)"
  }

  /// The findings by severity, the gravest first: `4 errors, 1 warning`.
  static func findings(of report: Report) -> String {
    Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.count(of: severity)
      guard count > 0 else { return nil }
      return severity == .info ? "\(count) info" : "\(Count(count, severity.rawValue))"
    }
    .joined(separator: ", ")
  }
}
