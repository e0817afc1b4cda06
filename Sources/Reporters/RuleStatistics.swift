import Diagnostics

/// The numbers of findings of one rule with one severity, or with any.
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

  /// The number with a severity: that of a rule may differ from path to path.
  func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// Those of the rules of a report, the one with the most findings first.
  static func all(of report: Report) -> [RuleStatistics] {
    all(of: report, by: { Group(rule: $0.rule, severity: nil) })
  }

  /// The same, by rule and severity: each with its own number.
  static func bySeverity(of report: Report) -> [RuleStatistics] {
    all(of: report, by: { Group(rule: $0.rule, severity: $0.severity) })
  }

  private struct Group: Hashable {
    let rule: String
    let severity: Severity?
  }

  private static func all(
    of report: Report, by group: (Diagnostic) -> Group
  ) -> [RuleStatistics] {
    Dictionary(grouping: report.diagnostics, by: group)
      .map { group, findings in
        RuleStatistics(
          rule: group.rule, category: findings[0].category,
          severity: findings.map(\.severity).max() ?? .info, findings: findings)
      }
      .sorted {
        ($1.findings.count, $0.rule, $1.severity) < ($0.findings.count, $1.rule, $0.severity)
      }
  }
}
