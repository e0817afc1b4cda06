package import Diagnostics
import PageSyntax
import SourceText

/// All that one page means to the others: its place in the catalog, its links and
/// its facts.
package struct PageSummary: Sendable {
  /// Relative to the catalog's root.
  package let path: String
  /// The page kind's name; nil for a page of no kind.
  package let kind: String?
  /// The ID in its path, in normal form; nil where the path has none.
  package let normalID: String?
  /// The relative links, in the order of the page.
  package let links: [PageLink]
  /// What it tells, in the order of the page.
  package let facts: [FactSummary]

  package init(_ page: Page) {
    path = page.path
    kind = page.kind?.name
    normalID = page.captures["id"].map { IDGrammar.normalForm(of: $0.utf8) }
    links = PageLinks(of: page).links
    facts = Self.facts(of: page, links: links)
  }

  /// The page as findings on it name it.
  package var subject: Findings.Subject { .init(path: path, kind: kind ?? "") }
}
