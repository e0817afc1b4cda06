package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A relative link that resolves to no page in any renderer.
package enum BrokenLink: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "broken-link", "Link to a page that does not exist",
    severity: .error, category: .links, fixes: [.safe, .unsafe], traits: [.followsLinks],
    rationale: """
      A relative link is resolved from another place on GitHub than on a site. This one resolves to
      no page in either. Most often the page's ID has a `/` that the link writes as `-`, or the page
      was renamed or removed. With spaces in its destination it is not a link in Markdown, and
      readers see the brackets.
      """,
    examples: [
      Example(
        "A nested ID, flattened", on: "authors/meta/README.md",
        bad: "- [Llama Guard 4](⟦./models/meta-llama-llama-guard-4-12b.md⟧)",
        fixed: "./models/meta-llama/llama-guard-4-12b.md",
        others: ["authors/meta/models/meta-llama/llama-guard-4-12b.md": ""]),
      Example(
        "Spaces in a destination", on: "authors/meta/README.md",
        bad: "- [Llama 3](⟦./models/llama 3.md⟧)", fixed: "./models/llama-3.md",
        others: ["authors/meta/models/llama-3.md": ""]),
      Example(
        "A page that was removed", on: .author, bad: "- [GPT-3](⟦./models/gpt-3.md⟧)"),
    ])

  /// The most links of a run that are compared with every nearby page: comparing is slow, and where
  /// more are broken, spelling is not the cause.
  private static let mostCompared = 50

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var left = mostCompared
    var kinds = SubjectKinds(in: index)
    for issue in index.links.issues {
      guard case .broken(let missing) = issue.kind else { continue }
      let (page, link) = index.links.link(with: issue)
      // A page that is in git but not in the work tree may be the right one.
      let isHere = !index.directory.isAbsent(missing)
      let similar =
        isHere
        ? index.links.nearest(to: link, on: page, missing: missing)
          ?? (left > 0 && !page.isTooLong(link)
            ? index.directory.spelledLike(missing, for: link, on: page) : nil) : nil
      left -= 1
      let kind = similar.flatMap { kinds.kind(expectedOf: issue, not: $0.path) }
      let nearest = kind == nil ? similar : nil
      let repair = nearest.flatMap { fix(link, on: page, toward: $0, in: index) }
      var message = Diagnostic.Message.broken(
        link, page.destination(of: link),
        nearest.flatMap { suggestion(of: $0, for: link, on: page, in: index, repair) })
      if let kind, let similar {
        message = message + .differs(similar.path, index.title(ofKind: kind))
      }
      findings.report(
        message,
        at: link.range, on: page.subject, element: page.element(of: link),
        related: index.misplacedPage(meantFor: missing), fix: repair)
    }
  }

  /// The path in the message: that of the page or, where the link has it already, the one that
  /// resolves to the page; nil where no path does.
  private static func suggestion(
    of nearest: NearestPage, for link: PageLink, on page: PageSummary, in index: CatalogIndex,
    _ fix: Fix?
  ) -> String? {
    if fix == nil, index.directory.path(of: link, on: page, to: nearest.path) == nil { return nil }
    var way = Array(RelativePath.folder(of: page.path).utf8)
    let isThere =
      RelativePath.follow(Array(page.path(of: link).utf8)[...], from: &way)
      && way.elementsEqual(nearest.path.utf8)
    if isThere { return fix?.edits.first?.replacement }
    return nearest.path
  }

  private static func fix(
    _ link: PageLink, on page: PageSummary, toward nearest: NearestPage,
    in index: CatalogIndex
  ) -> Fix? {
    // That page is in the wrong place.
    if index.directory.isMisnamed(nearest.path) { return nil }
    let isSafe = if case .same = nearest { true } else { false }
    return page.fix(
      link, to: nearest.path, in: index, safety: isSafe ? .safe : .unsafe)
  }
}

extension Diagnostic.Message {
  fileprivate static func differs(_ path: String, _ kind: String) -> Self {
    "; '\(path)' exists, but the row is about \(term: kind)"
  }

  fileprivate static func broken(
    _ link: PageLink, _ written: String, _ nearest: String?
  ) -> Self {
    let what: Self =
      if link.isFailed {
        "link '\(written)' has spaces in its destination, so it is shown as text"
      } else if link.isImage {
        "image '\(written)' does not exist"
      } else {
        "link '\(written)' resolves to no page"
      }
    if let nearest { return "\(what); did you mean '\(nearest)'?" }
    return what
  }
}
