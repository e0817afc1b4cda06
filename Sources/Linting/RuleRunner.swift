package import Catalog
import CatalogRules
package import Diagnostics
import SourceText

/// Runs rules; knows no files, and so nothing but what it is given.
package struct RuleRunner: Sendable {
  private let settings: RuleSettings
  private let pageRules: [(place: Int, rule: any PageRule.Type)]
  private let catalogRules: [(place: Int, rule: any CatalogRule.Type)]

  package init(_ settings: RuleSettings) {
    self.settings = settings
    let rules = RuleSet.all.enumerated().filter { settings.isOn($0.offset) }
    pageRules = rules.compactMap { place, rule in
      (rule as? any PageRule.Type).map { (place, $0) }
    }
    catalogRules = rules.compactMap { place, rule in
      (rule as? any CatalogRule.Type).map { (place, $0) }
    }
  }

  /// What the rules for pages find.
  package func check(_ page: Page) -> [Diagnostic] {
    let subject = Findings.Subject(path: page.path, kind: page.kind?.name ?? "")
    let settings = settings.settings(for: page.path)
    var diagnostics: [Diagnostic] = []
    for (place, rule) in pageRules {
      guard let severity = settings[place].severity, Self.isApplicable(rule, to: page) else {
        continue
      }
      var findings = Findings(rule: rule.descriptor, severity: severity, subject: subject)
      rule.check(page, into: &findings)
      diagnostics += findings.diagnostics
    }
    return diagnostics
  }

  /// Bytes that are no text are one finding and nothing else, and a page with a merge in it is two
  /// pages mixed: what else would be found follows from that.
  private static func isApplicable(_ rule: any PageRule.Type, to page: Page) -> Bool {
    if page.damage.encodingFault != nil { return rule == InvalidUTF8.self }
    return !page.hasConflict || rule.descriptor.category == .text
  }

  /// What the rules for catalogs find, each finding with the severity that its page has.
  package func check(_ index: CatalogIndex) -> [Diagnostic] {
    let nowhere = Findings.Subject(path: "", kind: "")
    var known: [String: [RuleSetting]] = [:]
    var diagnostics: [Diagnostic] = []
    for (place, rule) in catalogRules {
      var findings = Findings(
        rule: rule.descriptor, severity: rule.descriptor.severity, subject: nowhere)
      rule.check(index, into: &findings)
      for var diagnostic in findings.diagnostics {
        let path = settings.isUniform ? "" : diagnostic.path
        let here = known[path] ?? settings.settings(for: path)
        known[path] = here
        guard let severity = here[place].severity else { continue }
        diagnostic.severity = severity
        diagnostics.append(diagnostic)
      }
    }
    return diagnostics
  }
}
