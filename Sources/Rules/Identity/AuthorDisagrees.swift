import Contract
package import Diagnostics
package import Records

/// A page with conflicting names for its author.
package enum AuthorDisagrees: PageRule {
  package static let descriptor = RuleDescriptor(
    "author-disagrees", "Conflicting authors on one page",
    severity: .error, category: .identity, fixes: [.unsafe],
    rationale: """
      The author is in the frontmatter, in the breadcrumb, after "Developed by" and in the name of a
      folder. A page that was copied from another author's has the old name in one of them, and the
      site lists the model below the wrong author. Where all but one agree, that one is wrong; a
      folder's name may differ from its author's, so it counts only where it is one of the names.
      """,
    examples: [
      Example(
        "Copied from another author", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ---
          title: "gpt-4.1-mini"
          author: "⟦Anthropic⟧"
          type: model
          ---

          [Catalog](../../../README.md) / [Authors](../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**

          # gpt-4.1-mini

          **Developed by**: [OpenAI](../README.md)

          """,
        good: """
          ---
          title: "gpt-4.1-mini"
          author: "OpenAI"
          type: model
          ---

          [Catalog](../../../README.md) / [Authors](../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**

          # gpt-4.1-mini

          **Developed by**: [OpenAI](../README.md)

          """),
      Example(
        "The folder decides", path: "authors/mistral-ai/models/codestral.md",
        bad: """
          ---
          title: "codestral"
          author: "⟦Mistral⟧"
          type: model
          ---

          # codestral

          **Developed by**: [Mistral AI](../README.md)

          """,
        good: """
          ---
          title: "codestral"
          author: "Mistral AI"
          type: model
          ---

          # codestral

          **Developed by**: [Mistral AI](../README.md)

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    NameComparison(of: .author, on: page)?.report(into: &findings)
  }
}
