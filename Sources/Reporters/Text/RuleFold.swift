import Diagnostics

/// All causes of one rule, which a report with many causes shows together.
struct RuleFold {
  /// By severity, then by number of findings, most first.
  let causes: [CauseGroup]

  var rule: String { causes[0].members[0].rule }
  var severity: Severity { causes[0].members[0].severity }
  var members: [Diagnostic] { causes.flatMap(\.members) }

  /// Folds causes that are in report order; rules by severity, then by number of findings, most
  /// first, counting those that follow from a page verdict.
  static func folds(of groups: [CauseGroup]) -> [RuleFold] {
    var byRule: [String: [CauseGroup]] = [:]
    for group in groups { byRule[group.members[0].rule, default: []].append(group) }
    return byRule.values
      .map { RuleFold(causes: CauseGroup.byWeight($0)) }
      .map { (fold: $0, count: $0.members.reduce(0) { $0 + 1 + $1.consequenceCount }) }
      .sorted { left, right in
        if left.fold.severity != right.fold.severity {
          return left.fold.severity > right.fold.severity
        }
        if left.count != right.count { return left.count > right.count }
        return left.fold.rule < right.fold.rule
      }
      .map(\.fold)
  }
}
