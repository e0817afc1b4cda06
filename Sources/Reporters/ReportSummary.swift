import Diagnostics

/// A report in one line: the numbers of pages, findings by severity, safe fixes, and findings left
/// out.
extension Report {
  var summary: String { summary(fixes: fixable > 0 ? "; \(fixable) with a safe fix" : "") }

  /// The same, with the commands that repair findings: `catalint fix`.
  package var summaryWithCommands: String {
    let safe = fixable - (fixesElsewhere[.safe] ?? 0)
    let risky = reviewable - (fixesElsewhere[.unsafe] ?? 0)
    let command = "catalint fix\(fixOptions)"
    let fixes =
      switch (safe, risky) {
      case (0, 0): ""
      case (_, 0): "; '\(command)' repairs \(safe)"
      case (0, _): "; '\(command) --unsafe' repairs \(risky), to review"
      case (_, _): "; '\(command)' repairs \(safe), '--unsafe' \(risky) more, to review"
      }
    return summary(fixes: fixes)
  }

  private func summary(fixes: String) -> String {
    let checked = "\(Count(pages, "page"))"
    let leftOut = [
      suppressed.isEmpty ? nil : "; \(suppressed.count) suppressed",
      baselined.isEmpty ? nil : "; \(baselined.count) in the baseline",
      unreadFiles.map { "; \($0)" },
    ].compactMap(\.self).joined()
    if diagnostics.isEmpty { return "\(checked), no findings\(leftOut)" }
    return (pages == 0 ? "" : "\(checked): ") + severityCounts + pagesWithFindings + fixes + leftOut
  }

  /// The number of pages with findings, where more than the checked pages have some: a change on
  /// these breaks others.
  private var pagesWithFindings: String {
    let count = CauseGroup.pages(of: diagnostics)
    return count > pages ? " on \(Count(count, "page"))" : ""
  }

  /// The findings by severity, the most severe first: `4 errors, 1 warning`.
  var severityCounts: String {
    Severity.allCases.reversed().compactMap { severity -> String? in
      let count = count(of: severity)
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
