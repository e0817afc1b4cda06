import Catalog
import Contract
import Diagnostics
import Records
import Rules

/// The suppressions of pages.
extension RuleRunner {
  /// Applies a page's suppressions to all its findings, and records which suppressions were used.
  func settle(
    _ page: CheckedPage, _ base: BaseSuppressions?, isInCatalog: Bool
  ) -> CheckOutcome {
    var filter = SuppressionFilter(page.suppressed.suppressions)
    var outcome = filter.apply(to: page.diagnostics)
    (outcome.diagnostics, outcome.consequences) = DamageFilter.parting(
      outcome.diagnostics, path: page.path, textRules: textRules)
    let settings = settings.settings(for: page.path)
    var uses = filter.uses(
      ran: rulesRun(on: page, settings, isInCatalog: isInCatalog),
      among: self.settings.descriptors)
    if let base { filter.compare(&uses, page.suppressed, with: base[page.path]) }
    for rule in suppressionRules {
      guard let severity = settings[rule.place].severity else { continue }
      var findings = Findings(
        rule: rule.descriptor, severity: severity, subject: page.summary.subject)
      rule.type.check(uses, on: page.path, into: &findings)
      if filter.silences(rule.descriptor) {
        outcome.suppressed += findings.diagnostics
      } else {
        outcome.diagnostics += findings.diagnostics
      }
    }
    return outcome
  }

  /// The ids of the rules that could have found something on a page.
  private func rulesRun(
    on page: CheckedPage, _ settings: [RuleSetting], isInCatalog: Bool
  ) -> Set<String> {
    let run = zip(RuleSet.all, settings).filter { rule, setting in
      guard setting.severity != nil else { return false }
      switch rule.scope {
      case .catalog, .verdict: return isInCatalog
      case .dated where today == nil: return false
      case .page, .pageAndCatalog, .dated, .suppressions: break
      }
      return !page.hasConflict || rule.descriptor.category == .text
    }
    let checks = zip(self.settings.checks, settings.dropFirst(RuleSet.all.count))
      .filter { $1.severity != nil && !page.hasConflict }
    return Set(run.map { $0.0.descriptor.id } + checks.map { $0.0.id })
  }
}
