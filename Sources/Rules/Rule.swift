package import Catalog
import Contract
package import Diagnostics
package import Records

/// A check and its descriptor; an `enum` without cases, so that it has no state.
package protocol Rule: SendableMetatype {
  static var descriptor: RuleDescriptor { get }
  /// What it checks.
  static var scope: RuleScope { get }
}

/// A rule by what it checks; dynamic conformance checks took a third of the start-up time.
package enum RuleScope {
  case page(any PageRule.Type)
  case dated(any DatedRule.Type)
  case suppressions(any SuppressionRule.Type)
  case catalog(any CatalogRule.Type)
  /// Each page by itself, then the catalog.
  case pageAndCatalog(any (PageRule & CatalogRule).Type)
  case verdict(any VerdictRule.Type)
}

/// A rule that checks one page at a time.
package protocol PageRule: Rule {
  /// What it finds something in: it is run on a page that has any of these.
  static var needs: PageFeatures { get }
  static func check(_ page: Page, into findings: inout Findings)
}

/// A rule that checks one page at a time against the current day; without a day it does not run.
package protocol DatedRule: Rule {
  static func check(_ page: Page, on today: CalendarDate, into findings: inout Findings)
}

/// A rule that checks how the suppressions of a page were used, after all other rules have run.
package protocol SuppressionRule: Rule {
  static func check(_ uses: [SuppressionUse], on page: String, into findings: inout Findings)
}

/// A rule that checks the pages of a catalog against each other.
package protocol CatalogRule: Rule {
  static func check(_ index: CatalogIndex, into findings: inout Findings)
}

/// A rule that checks the catalog by the findings of other rules.
package protocol VerdictRule: Rule {
  static func check(
    _ found: FoundFindings, in index: CatalogIndex, into findings: inout Findings)
}

/// The findings of the rules that run before verdict rules, before suppression.
package struct FoundFindings: Sendable {
  /// The findings of page rules, page by page.
  package let pages: [[Diagnostic]]
  /// The findings of catalog rules.
  package let catalog: [Diagnostic]

  package init(pages: [[Diagnostic]], catalog: [Diagnostic]) {
    self.pages = pages
    self.catalog = catalog
  }
}

/// A rule that reports elements of the contract that a page lacks.
protocol StructureRule: PageRule {
  /// The elements that it requires on every page of a kind, as named in its findings.
  static func elements(of kind: PageKind) -> Set<String>
}

extension PageRule {
  package static var needs: PageFeatures { .anything }
  package static var scope: RuleScope { .page(Self.self) }
}

extension DatedRule {
  package static var scope: RuleScope { .dated(Self.self) }
}

extension SuppressionRule {
  package static var scope: RuleScope { .suppressions(Self.self) }
}

extension CatalogRule {
  package static var scope: RuleScope { .catalog(Self.self) }
}

extension PageRule where Self: CatalogRule {
  package static var scope: RuleScope { .pageAndCatalog(Self.self) }
}

extension VerdictRule {
  package static var scope: RuleScope { .verdict(Self.self) }
}
