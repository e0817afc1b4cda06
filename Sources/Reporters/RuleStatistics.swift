import Diagnostics

/// The numbers of findings of one rule.
struct RuleStatistics {
  let rule: String
  let category: Category
  /// The highest of its findings.
  let severity: Severity
  let findings: [Diagnostic]

  var pages: Int { CauseGroup.pages(of: findings) }
  var fixable: Int { findings.count { $0.fix?.safety == .safe } }
  var reviewable: Int { findings.count { $0.fix?.safety == .unsafe } }
  /// The findings that page verdicts among its findings represent.
  var consequences: Int { findings.reduce(0) { $0 + $1.consequenceCount } }

  /// Those of the rules of a report, the one with the most findings first.
  static func all(of report: Report) -> [RuleStatistics] {
    Dictionary(grouping: report.diagnostics, by: \.rule)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { rule, findings in
        RuleStatistics(
          rule: rule, category: findings[0].category,
          severity: findings.map(\.severity).max() ?? .info, findings: findings)
      }
  }
}
