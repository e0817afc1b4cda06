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

  /// What the rules for pages find; bytes that are no text are one finding and nothing else.
  package func check(_ page: Page) -> [Diagnostic] {
    let subject = Findings.Subject(path: page.path, kind: page.kind?.name ?? "")
    var diagnostics: [Diagnostic] = []
    for rule in pageRules where page.damage.encodingFault == nil || rule == InvalidUTF8.self {
      var findings = Findings(
        rule: rule.descriptor, severity: rule.descriptor.severity, subject: subject)
      rule.check(page, into: &findings)
      diagnostics += findings.diagnostics
    }
    return diagnostics
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
