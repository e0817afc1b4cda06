package import Catalog
package import Diagnostics
import SourceText

/// A relative link that leads to no page, wherever it is followed.
package enum BrokenLink: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "broken-link", "Link that leads nowhere in every place where pages are read",
    severity: .error, category: .links, fixes: [.safe, .unsafe],
    rationale: """
      A relative link starts from another place on GitHub than on a site. This one leads to no page
      in either. Most often the page's ID has a `/` that the link writes as `-`, or the page was
      renamed or removed. Where there are spaces in a destination, Markdown knows no link at all, and
      readers get to see the brackets.
      """,
    examples: [
      Example(
        "A nested ID, flattened", path: "authors/meta/README.md",
        bad: "- [Llama Guard 4](⟦./models/meta-llama-llama-guard-4-12b.md⟧)\n",
        good: "- [Llama Guard 4](./models/meta-llama/llama-guard-4-12b.md)\n",
        others: ["authors/meta/models/meta-llama/llama-guard-4-12b.md": ""]),
      Example(
        "Spaces in a destination", path: "authors/meta/README.md",
        bad: "- [Llama 3](⟦./models/llama 3.md⟧)\n",
        good: "- [Llama 3](./models/llama-3.md)\n",
        others: ["authors/meta/models/llama-3.md": ""]),
      Example(
        "A page that was removed", path: "authors/openai/README.md",
        bad: "- [GPT-3](⟦./models/gpt-3.md⟧)\n"),
    ])

  /// How many links a run compares with every page beside them: comparing takes long, and where
  /// more are broken, they are not broken by their spelling.
  private static let mostCompared = 50

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let broken = index.links { fault -> String? in
      if case .broken(let missing) = fault { missing } else { nil }
    }
    for (number, (page, link, missing)) in broken.enumerated() {
      // A page that git keeps and that is not here may be the right one.
      let isHere = !index.isAbsent(missing)
      let nearest =
        isHere
        ? index.nearest(to: link, on: page, missing: missing)
          ?? (number < mostCompared && !page.isTooLong(link)
            ? index.spelledLike(missing, on: page) : nil) : nil
      findings.report(
        .broken(link, page.destination(of: link), nearest?.path), at: link.range,
        on: page.subject, element: page.element(of: link),
        fix: nearest.flatMap { fix(link, on: page, toward: $0, in: index) })
    }
  }

  private static func fix(
    _ link: PageLink, on page: PageSummary, toward nearest: CatalogIndex.Nearest,
    in index: CatalogIndex
  ) -> Fix? {
    let isSafe = if case .same = nearest { true } else { false }
    return page.fix(
      link, leadingTo: nearest.path, in: index, safety: isSafe ? .safe : .unsafe)
  }
}

extension Diagnostic.Message {
  fileprivate static func broken(
    _ link: PageLink, _ written: String, _ nearest: String?
  ) -> Self {
    let what: Self =
      if link.isFailed {
        "link '\(written)' is none: with spaces in it, it is shown as text"
      } else if link.isImage {
        "image '\(written)' is not there"
      } else {
        "link '\(written)' leads to no page"
      }
    if let nearest { return "\(what); did you mean '\(nearest)'?" }
    return what
  }
}
