package import Catalog
package import Diagnostics
import Records

/// A link that works on the site, and not in the repository.
package enum LinkBreaksOnGithub: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "link-breaks-on-github", "Link that works on a site, and not in the repository",
    severity: .warning, category: .links, traits: [.followsLinks],
    rationale: """
      A site serves a page one level deeper than its file is in the repository, so a link that was
      written for the site is resolved one level too high on GitHub: to the page above the intended
      one, or outside the catalog. Pages of one kind mostly have the same wrong link, since one line
      of a template wrote it.
      """,
    examples: [
      Example(
        "A breadcrumb for the site", on: .authorModel,
        bad: "[Authors](⟦../../..⟧) / [OpenAI](⟦../..⟧) / **gpt-4.1-mini**",
        others: [
          .catalog: "# Catalog",
          "_index.md": "# Catalog",
          .authors: "# Authors",
          "authors/_index.md": "# Authors",
          .author: "# OpenAI",
          "authors/openai/_index.md": "# OpenAI",
        ])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    BreakingLinks.report(in: index, isServed: false, into: &findings)
  }
}
