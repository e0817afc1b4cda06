package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A page without inbound links.
package enum OrphanPage: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "orphan-page", "Page that no other page links to",
    severity: .warning, category: .index, traits: [.followsLinks],
    rationale: """
      Readers find a page by links. One that no page links to, in any renderer, is usually missing
      from its index, or left over from an older catalog. A broken link that is meant for the page is
      reported separately. Readers begin at pages in the catalog's root; without any, this rule
      reports nothing.
      """,
    examples: [
      Example(
        "A page that its index leaves out", on: "authors/meta/README.md", bad: "# ⟦Meta⟧",
        others: [
          .catalog: "[Authors](authors/README.md)",
          .authors: "[OpenAI](openai/README.md)",
          .author: "# OpenAI",
        ])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    guard !index.contract.renderers.isEmpty, index.pages.contains(where: isEntrance) else { return }
    for page in index.links.orphans()
    where page.isShown && !isEntrance(page) && !page.isMisnamed {
      findings.report(
        .orphan(page.path), at: page.heading, on: page.subject)
    }
  }

  /// Whether readers begin at a page: one in the root.
  private static func isEntrance(_ page: PageSummary) -> Bool {
    page.kind != nil && RelativePath.folder(of: page.path).isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func orphan(_ path: String) -> Self { "no page links to '\(path)'" }
}
