package import Catalog
package import Diagnostics
import Records

/// A link that works in the repository, and not on the site.
package enum LinkBreaksOnSite: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "link-breaks-on-site", "Link that works in the repository, and not on a site",
    severity: .warning, category: .links, traits: [.followsLinks],
    rationale: """
      A site serves a page one level deeper than its file is in the repository, and a folder without
      an index is not a page. A link that was written for the repository is resolved one level too
      low there. Where the site's render hook resolves links to files, links to `.md` work in both;
      the contract states whether it does.
      """,
    examples: [
      Example(
        "A link for the repository", on: .authorModel, bad: "**Developed by**: [OpenAI](⟦../⟧)",
        others: [.author: "# OpenAI", "authors/openai/_index.md": "# OpenAI"])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    BreakingLinks.report(in: index, isServed: true, into: &findings)
  }
}
