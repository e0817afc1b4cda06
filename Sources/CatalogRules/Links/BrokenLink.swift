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
      renamed or removed.
      """,
    examples: [
      Example(
        "A nested ID, flattened", path: "authors/meta/README.md",
        bad: "- [Llama Guard 4](⟦./models/meta-llama-llama-guard-4-12b.md⟧)\n",
        good: "- [Llama Guard 4](./models/meta-llama/llama-guard-4-12b.md)\n",
        others: ["authors/meta/models/meta-llama/llama-guard-4-12b.md": ""]),
      Example(
        "A page that was removed", path: "authors/openai/README.md",
        bad: "- [GPT-3](⟦./models/gpt-3.md⟧)\n"),
    ])

  /// How many links a run compares with every page beside them: comparing takes long, and where
  /// more are broken, they are not broken by their spelling.
  private static let mostCompared = 50

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var compared = 0
    for page in index.pages {
      for link in page.links {
        guard let missing = missingPath(of: link, on: page, in: index) else { continue }
        var nearest = index.nearest(to: link, missing: missing)
        if nearest == nil, compared < mostCompared {
          compared += 1
          nearest = index.spelledLike(missing)
        }
        findings.report(
          .broken(link.written, nearest?.path), at: link.range, on: page.subject,
          element: link.element,
          fix: nearest.flatMap { fix(link, on: page, toward: $0) })
      }
    }
  }

  /// The path where the link's page should be; nil where it is there in some place, or outside the
  /// catalog in all.
  private static func missingPath(
    of link: PageLink, on page: PageSummary, in index: CatalogIndex
  ) -> String? {
    var missing: String?
    for place in index.contract.places {
      switch index.verdict(of: link, on: page.path, in: place) {
      case .there: return nil
      case .missing(let path): missing = missing ?? path
      case .outside: continue
      }
    }
    return missing
  }

  /// Writes the path from the page's folder, which is where links start on GitHub and on index pages.
  private static func fix(
    _ link: PageLink, on page: PageSummary, toward nearest: CatalogIndex.Nearest
  ) -> Fix? {
    var path = RelativePath.from(RelativePath.folder(of: page.path), to: nearest.path)
    if link.written.hasPrefix("./"), !path.hasPrefix("../") { path = "./" + path }
    if link.written.hasSuffix("/") { path += "/" }
    guard path.utf8.allSatisfy({ $0.isAlphanumeric || "-._~/@+".utf8.contains($0) }) else {
      return nil
    }
    let safety: Fix.Safety = if case .same = nearest { .safe } else { .unsafe }
    return Fix(
      "write '\(path)'", safety: safety,
      edits: [Edit(path: page.path, range: link.pathRange, replacement: path)])
  }
}

extension Diagnostic.Message {
  fileprivate static func broken(_ link: String, _ nearest: String?) -> Self {
    if let nearest { return "link '\(link)' leads to no page; did you mean '\(nearest)'?" }
    return "link '\(link)' leads to no page"
  }
}
