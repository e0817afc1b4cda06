package import Catalog
package import Diagnostics

/// A check with everything that is said about it; an `enum` without cases, so that it has no state.
package protocol Rule: SendableMetatype {
  static var descriptor: RuleDescriptor { get }
  /// What it sees.
  static var scope: RuleScope { get }
}

/// A rule by what it sees; asking a type what it conforms to took a third of the start-up.
package enum RuleScope {
  case page(any PageRule.Type)
  case dated(any DatedRule.Type)
  case suppressions(any SuppressionRule.Type)
  case catalog(any CatalogRule.Type)
  case verdict(any VerdictRule.Type)
}

/// A rule that sees one page at a time.
package protocol PageRule: Rule {
  static func check(_ page: Page, into findings: inout Findings)
}

/// A rule that sees one page at a time, and knows which day it is; without a day it does not run.
package protocol DatedRule: Rule {
  static func check(_ page: Page, on today: CalendarDate, into findings: inout Findings)
}

/// A rule that sees what became of the suppressions of a page, once all other rules have run.
package protocol SuppressionRule: Rule {
  static func check(_ uses: [SuppressionUse], on page: String, into findings: inout Findings)
}

/// A rule that sees what all pages mean to each other.
package protocol CatalogRule: Rule {
  static func check(_ index: CatalogIndex, into findings: inout Findings)
}

/// A rule that judges the catalog by what other rules found.
package protocol VerdictRule: Rule {
  static func check(
    _ found: FoundFindings, in index: CatalogIndex, into findings: inout Findings)
}

/// What the rules that run before the verdicts found, before suppressions.
package struct FoundFindings: Sendable {
  /// What the rules for pages found, page by page.
  package let pages: [[Diagnostic]]
  /// What the rules for catalogs found.
  package let catalog: [Diagnostic]

  package init(pages: [[Diagnostic]], catalog: [Diagnostic]) {
    self.pages = pages
    self.catalog = catalog
  }
}

/// A rule that reports elements of the contract which a page does not have.
protocol StructureRule: PageRule {
  /// The elements that it asks of every page of a kind, by the names that its findings have for them.
  static func elements(of kind: PageKind) -> Set<String>
}

extension PageRule {
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

extension VerdictRule {
  package static var scope: RuleScope { .verdict(Self.self) }
}
