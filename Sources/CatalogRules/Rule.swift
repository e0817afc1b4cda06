package import Catalog
package import Diagnostics

/// A check with everything that is said about it; an `enum` without cases, so that it has no state.
package protocol Rule: SendableMetatype {
  static var descriptor: RuleDescriptor { get }
}

/// A rule that sees one page at a time.
package protocol PageRule: Rule {
  static func check(_ page: Page, into findings: inout Findings)
}

/// A rule that sees what became of the suppressions of a page, once all other rules have run.
package protocol SuppressionRule: Rule {
  static func check(_ uses: [SuppressionUse], on page: String, into findings: inout Findings)
}

/// A rule that sees what all pages mean to each other.
package protocol CatalogRule: Rule {
  static func check(_ index: CatalogIndex, into findings: inout Findings)
}
