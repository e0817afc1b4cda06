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
      was mostly forgotten in its index. A broken link that means the page is told of by itself.
      Pages at the catalog's root are where readers begin; without any, nothing is said.

      A page that no index lists either, and that has no counterpart, was left behind: nothing in the
      catalog knows it. Whatever else is found on it or about it follows from that, so it is one finding.
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
    let orphans = index.orphans().filter { $0.kind != nil && !isEntrance($0) }
    guard !orphans.isEmpty else { return }
    let listed = index.listedPages()
    for page in orphans {
      guard let number = index.number(of: page), !listed.contains(number),
        !index.hasCounterpart(number)
      else {
        findings.report(.orphan(page.path), at: page.heading, on: page.subject)
        continue
      }
      findings.report(
        .unknown(page.path), at: page.heading, on: page.subject,
        consequences: .pages(Set(index.twins(of: number).map { Array($0.path.utf8) })))
    }
  }

  /// Whether readers begin at a page.
  private static func isEntrance(_ page: PageSummary) -> Bool {
    page.kind != nil && RelativePath.folder(of: page.path).isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func orphan(_ path: String) -> Self { "no page leads to '\(path)'" }

  fileprivate static func unknown(_ path: String) -> Self {
    "no other page knows '\(path)': no index lists it, and no link leads to it"
  }
}
