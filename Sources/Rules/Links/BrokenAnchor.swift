package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A link to a heading that the page does not have.
package enum BrokenAnchor: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "broken-anchor", "Link to a heading that the page does not have",
    severity: .error, category: .links, fixes: [.unsafe], traits: [.followsLinks],
    rationale: """
      The anchor of a heading is its text in lower case, with hyphens for spaces and without emoji
      and punctuation; a second one with the same text ends in `-1`. A symbol at the start leaves
      its hyphen: `## 🎯 Capabilities` is `#-capabilities`. With a wrong anchor, readers get to the
      top of the page and have to search.
      """,
    examples: [
      Example(
        "A symbol leaves its hyphen", on: .author,
        bad: .page("[Capabilities](⟦#capabilities⟧)", "## 🎯 Capabilities"),
        fixed: "#-capabilities"),
      Example(
        "A heading of another page", on: .authors, bad: "[Models of OpenAI](⟦openai/#modles⟧)",
        fixed: "openai/#models",
        others: [
          .author: .page("# OpenAI", "## Models"),
          "authors/openai/_index.md": .page("# OpenAI", "## Models"),
        ]),
    ])

  /// The most links of a run that are compared with the headings of their pages, and the most
  /// headings for all of them together: comparing is slow.
  private static let mostCompared = 50
  private static let mostHeadings = 4_000

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var left = mostCompared
    var headings = 0
    for issue in index.links.issues {
      guard case .brokenAnchor(let number) = issue.kind else { continue }
      defer { left -= 1 }
      let (page, link) = index.links.link(with: issue)
      guard let fragment = page.shownFragment(of: link) else { continue }
      let target = index.pages[number]
      var nearest: String?
      if left > 0, headings < mostHeadings {
        let names = target.anchorNames.prefix(mostHeadings - headings + 1)
        headings += names.count
        // The nearest of some headings may not be the nearest of all.
        if headings <= mostHeadings {
          nearest = Spelling.nearest(to: fragment, in: names.lazy.map { String($0) })
        }
      }
      findings.report(
        .broken(fragment, target.path, nearest), at: link.range, on: page.subject,
        element: page.element(of: link), fix: nearest.flatMap { fix(link, on: page, $0) })
    }
  }

  private static func fix(_ link: PageLink, on page: PageSummary, _ anchor: String) -> Fix? {
    guard RelativePath.isPlain(anchor) else { return nil }
    return Fix(
      "write '#\(anchor)'", safety: .unsafe,
      edits: [Edit(path: page.path, range: page.fragmentRange(of: link), replacement: anchor)])
  }
}

extension Diagnostic.Message {
  fileprivate static func broken(_ anchor: String, _ path: String, _ nearest: String?) -> Self {
    if let nearest { return "'\(path)' has no heading '#\(anchor)'; did you mean '#\(nearest)'?" }
    return "'\(path)' has no heading '#\(anchor)'"
  }
}
