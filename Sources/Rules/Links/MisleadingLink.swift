package import Catalog
import Contract
package import Diagnostics
import Records

/// A link whose label names one page and that resolves to another.
package enum MisleadingLink: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "misleading-link", "Link to another page than its label names",
    severity: .error, category: .links, fixes: [.unsafe], traits: [.followsLinks],
    rationale: """
      The label is the title or the ID of a page, or the contract's name of an index, and wherever
      the link resolves to a page, it is another one. Mostly a line was copied and only the label was
      changed. A label that names no page may link to any page, but one that the contract has for
      pages of a kind has to have the title of its page, and one with a number of pages to link to
      the page that owns or lists them.
      """,
    examples: [
      Example(
        "A row that was copied", on: .authors, bad: "- [OpenAI](openai/)\n- [Meta](⟦openai/⟧)",
        fixed: "meta/",
        others: [
          .author: "# OpenAI",
          "authors/openai/_index.md": "# OpenAI",
          "authors/meta/README.md": "# Meta",
          "authors/meta/_index.md": "# Meta",
        ]),
      Example(
        "A label with a title that no page has", on: .providerModel,
        bad: "[More models by Groq](⟦../README.md⟧) and [more of them](../README.md)",
        good: "[More models by OpenAI](../README.md) and [more of them](../README.md)",
        others: ["providers/openai/README.md": "# OpenAI"]),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    // The names of all pages are collected only where they are needed.
    lazy var named = index.directory.pagesByName()
    for issue in index.links.issues {
      guard case .misleading(let path) = issue.kind else { continue }
      let (page, link) = index.links.link(with: issue)
      let meant = index.links.page(meantBy: link, on: page, insteadOf: path, among: named)
      findings.report(
        .misleading(page.label(of: link), path, meant: meant?.path), at: link.range,
        on: page.subject,
        element: page.element(of: link),
        fix: meant.flatMap { meant in
          index.hasDoubtfulLabel(issue)
            ? nil
            : page.fix(
              link, to: page.target(of: link, to: meant, in: index), in: index, safety: .unsafe)
        })
    }
    for (page, link, path, meant) in index.mislinkedCounts() {
      findings.report(
        .mislinked(page.label(of: link), path, meant: meant.path), at: link.range,
        on: page.subject, element: page.element(of: link),
        fix: page.fix(
          link, to: page.target(of: link, to: meant, in: index), in: index, safety: .unsafe))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func misleading(_ label: String, _ path: String, meant: String?) -> Self {
    if let meant { return "link '\(label)' resolves to '\(path)', but names '\(meant)'" }
    return "link '\(label)' resolves to '\(path)', which it does not name"
  }

  fileprivate static func mislinked(_ label: String, _ path: String, meant: String) -> Self {
    "link '\(label)' resolves to '\(path)', but its number counts the pages in '\(meant)'"
  }
}
