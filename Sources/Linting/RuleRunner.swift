package import Catalog
import CatalogRules
package import Diagnostics
import SourceText

/// Runs rules; knows no files, and so nothing but what it is given.
package struct RuleRunner: Sendable {
  private let pageRules: [any PageRule.Type]
  private let catalogRules: [any CatalogRule.Type]

  /// `ids` are those of the rules to run.
  package init(_ ids: Set<String>) {
    pageRules = RuleSet.pageRules.filter { ids.contains($0.descriptor.id) }
    catalogRules = RuleSet.catalogRules.filter { ids.contains($0.descriptor.id) }
  }

  /// What the rules for pages find.
  package func check(_ page: Page) -> [Diagnostic] {
    let subject = Findings.Subject(path: page.path, kind: page.kind?.name ?? "")
    var diagnostics: [Diagnostic] = []
    for rule in pageRules where Self.isApplicable(rule, to: page) {
      var findings = Findings(
        rule: rule.descriptor, severity: rule.descriptor.severity, subject: subject)
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

  /// What the rules for catalogs find.
  package func check(_ index: CatalogIndex) -> [Diagnostic] {
    let nowhere = Findings.Subject(path: "", kind: "")
    return catalogRules.flatMap { rule in
      var findings = Findings(
        rule: rule.descriptor, severity: rule.descriptor.severity, subject: nowhere)
      rule.check(index, into: &findings)
      return findings.diagnostics
    }
  }
}
