package import Catalog
import Contract
package import Diagnostics
package import Records

/// A page with conflicting names for its author.
package enum AuthorDisagrees: PageRule, CatalogRule {
  package static let descriptor = RuleDescriptor(
    "author-disagrees", "Conflicting authors on one page",
    severity: .error, category: .identity, fixes: [.unsafe],
    rationale: """
      The author is in the frontmatter, in the breadcrumb, after "Developed by" and in the name of a
      folder. A page that was copied from another author's has the old name in one of them, and the
      site lists the model below the wrong author. Where all but one agree, that one is wrong; a
      folder's name may differ from its author's, so it counts only where it is one of the names.
      Where all agree on the owner of another folder, all of them are wrong.
      """,
    examples: [
      Example(
        "Copied from another author", on: .authorModel,
        bad: .page(
          .frontmatter(title: "gpt-4.1-mini", author: "⟦Anthropic⟧"),
          .breadcrumb("Authors", "OpenAI", "gpt-4.1-mini"), "# gpt-4.1-mini",
          "**Developed by**: [OpenAI](../README.md)"),
        fixed: "OpenAI"),
      Example(
        "The folder decides", on: "authors/mistral-ai/models/codestral.md",
        bad: .page(
          .frontmatter(title: "codestral", author: "⟦Mistral⟧"), "# codestral",
          "**Developed by**: [Mistral AI](../README.md)"),
        fixed: "Mistral AI"),
      Example(
        "Another author all over the page", on: .authorModel,
        bad: .page(
          .frontmatter(title: "gpt-4.1-mini", author: "⟦Meta⟧"), "# gpt-4.1-mini",
          "**Developed by**: Meta"),
        good: .page(
          .frontmatter(title: "gpt-4.1-mini", author: "OpenAI"), "# gpt-4.1-mini",
          "**Developed by**: OpenAI"),
        others: [
          "authors/openai/README.md": "# OpenAI", "authors/meta/README.md": "# Meta",
        ]),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    NameComparison(of: .author, on: page)?.report(into: &findings)
  }

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    ForeignOwner.report(.author, in: index, into: &findings)
  }
}
