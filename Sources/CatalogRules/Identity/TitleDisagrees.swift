package import Catalog
package import Diagnostics
import SourceText

/// A page that gives its title in several ways.
package enum TitleDisagrees: PageRule {
  package static let descriptor = RuleDescriptor(
    "title-disagrees", "Title, heading and breadcrumb name different things",
    severity: .error, category: .identity, fixes: [.unsafe],
    rationale: """
      The title stands in the frontmatter, in the first heading and at the end of the breadcrumb.
      Where one differs, a page was copied and only half of it was changed.
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
    let titles = page.facts(.title).map { (fact: $0, text: page.text(of: $0)) }
    guard let agreed = majority(of: titles.map(\.text)) else {
      // Nothing tells which one is right, so the finding stands on the first.
      guard let first = titles.first,
        titles.contains(where: { !$0.text.utf8.elementsEqual(first.text.utf8) })
      else { return }
      let others = titles.dropFirst().map { page.related($0.fact.range, "here it is '\($0.text)'") }
      findings.report(.disagree(first.text), at: first.fact.range, related: Array(others))
      return
    }
    for (fact, text) in titles where !text.utf8.elementsEqual(agreed.utf8) {
      let others = titles.filter { $0.text.utf8.elementsEqual(agreed.utf8) }
        .map { page.related($0.fact.range, "here it is '\($0.text)'") }
      findings.report(
        .differs(text, agreed), at: fact.range, element: fact.place.rawValue, related: others,
        fix: Fix("write '\(agreed)'", safety: .unsafe, edits: [page.edit(fact.range, agreed)]))
    }
  }

  /// The text that more than half of the places have.
  private static func majority(of texts: [String]) -> String? {
    texts.first { text in
      texts.count { $0.utf8.elementsEqual(text.utf8) } * 2 > texts.count
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func differs(_ text: String, _ agreed: String) -> Self {
    "title '\(text)' differs from '\(agreed)', which the rest of the page has"
  }

  fileprivate static func disagree(_ text: String) -> Self {
    "title '\(text)' is another one elsewhere on the page"
  }
}
