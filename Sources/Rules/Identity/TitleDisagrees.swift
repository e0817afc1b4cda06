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
        "A heading from another page", on: .authorModel,
        bad: .page(
          .frontmatter(title: "gpt-4.1-mini"), .breadcrumb("Authors", "OpenAI", "gpt-4.1-mini"),
          "# ⟦gpt-4.1⟧"),
        fixed: "gpt-4.1-mini"),
      Example(
        "Two places, two titles", on: .providerModel,
        bad: .page("# ⟦gpt-4.1⟧", .breadcrumb("Providers", "OpenAI", "gpt-4.1-mini"))),
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
