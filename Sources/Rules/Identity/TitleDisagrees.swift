import Contract
package import Diagnostics
package import Records
import SourceText

/// A page with conflicting titles.
package enum TitleDisagrees: PageRule {
  package static let descriptor = RuleDescriptor(
    "title-disagrees", "Conflicting title, heading and breadcrumb",
    severity: .error, category: .identity, fixes: [.unsafe],
    rationale: """
      The title is in the frontmatter, in the first heading and at the end of the breadcrumb. Where
      one differs, a page was copied and only part of it was changed.
      """,
    examples: [
      Example(
        "A heading from another page", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ---
          title: "gpt-4.1-mini"
          author: "OpenAI"
          type: model
          ---

          [Catalog](../../../README.md) / [Authors](../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**

          # ⟦gpt-4.1⟧

          """,
        good: """
          ---
          title: "gpt-4.1-mini"
          author: "OpenAI"
          type: model
          ---

          [Catalog](../../../README.md) / [Authors](../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**

          # gpt-4.1-mini

          """),
      Example(
        "Two places, two titles", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          # ⟦gpt-4.1⟧

          [Catalog](../../../README.md) / [Providers](../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    NameComparison(of: .title, on: page)?.report(into: &findings)
    for fact in page.facts(.title) where fact.place == .heading && fact.range.isEmpty {
      findings.report(.empty, at: fact.range, element: fact.place.rawValue)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var empty: Self { "the first heading is empty; expected the title" }
}
