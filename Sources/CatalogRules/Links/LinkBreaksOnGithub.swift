package import Catalog
package import Diagnostics

/// A link that is right on the site, and not where the files are.
package enum LinkBreaksOnGithub: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "link-breaks-on-github", "Link that works on a site, and not in the repository",
    severity: .warning, category: .links,
    rationale: """
      On a site a page is served a level deeper than its file lies in the repository, so a link that
      was written for the site begins one step too far up on GitHub: it leads to the page above the
      one that is meant, or out of the catalog. On the pages of one kind it is wrong in the same way,
      since one line of a template wrote it.
      """,
    examples: [
      Example(
        "A breadcrumb for the site", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: "[Authors](⟦../../..⟧) / [OpenAI](⟦../..⟧) / **gpt-4.1-mini**\n",
        others: [
          "README.md": "# Catalog\n", "_index.md": "# Catalog\n",
          "authors/README.md": "# Authors\n", "authors/_index.md": "# Authors\n",
          "authors/openai/README.md": "# OpenAI\n", "authors/openai/_index.md": "# OpenAI\n",
        ])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    BreakingLinks.report(in: index, isServed: false, into: &findings)
  }
}
