package import Catalog
package import Diagnostics
import SourceText

/// A page that nobody finds who begins at the catalog's index.
package enum OrphanPage: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "orphan-page", "Page that no other page leads to",
    severity: .warning, category: .index,
    rationale: """
      Readers come to a page by links. One that no page leads to, in any place where pages are read,
      was mostly forgotten in its index, or is left from an older catalog: where it contradicts other
      pages, that follows from this. A broken link that means the page is reported by itself.
      Pages at the catalog's root are where readers begin; without any, nothing is said.
      """,
    examples: [
      Example(
        "A page that its index leaves out", path: "authors/meta/README.md", bad: "# ⟦Meta⟧\n",
        others: [
          "README.md": "[Authors](authors/README.md)\n",
          "authors/README.md": "[OpenAI](openai/README.md)\n",
          "authors/openai/README.md": "# OpenAI\n",
        ])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    guard !index.contract.places.isEmpty, index.pages.contains(where: isEntrance) else { return }
    for page in index.orphans() where page.kind != nil && !isEntrance(page) {
      findings.report(
        .orphan(page.path), at: page.heading, on: page.subject,
        consequences: .contradictions(of: Array(page.path.utf8)))
    }
  }

  /// Whether readers begin at a page.
  private static func isEntrance(_ page: PageSummary) -> Bool {
    page.kind != nil && RelativePath.folder(of: page.path).isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func orphan(_ path: String) -> Self { "no page leads to '\(path)'" }
}
