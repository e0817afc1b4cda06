import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// Links that work in one renderer and not in another.
enum BreakingLinks {
  /// Reports links that are wrong in a renderer that serves pages, or in one that shows files.
  static func report(
    in index: CatalogIndex, isServed: Bool, into findings: inout Findings
  ) {
    let places = index.contract.places
    let links = index.links.withIssue { issue -> (wrong: ResolvedLink, right: ResolvedLink)? in
      guard case .breaks(let wrong, let right) = issue, places[wrong.place].isServed == isServed
      else { return nil }
      return (wrong, right)
    }
    for (page, link, (wrong, right)) in links {
      findings.report(
        .breaks(
          page, link, right: words(right, index), in: places[right.place],
          wrong: words(wrong, index),
          in: places[wrong.place]),
        at: link.range, on: page.subject, element: page.element(of: link))
    }
  }

  /// The target of a link, as a part of a sentence.
  private static func words(_ end: ResolvedLink, _ index: CatalogIndex) -> String {
    switch end.target {
    case .page(let number): "to '\(index.pages[number].path)'"
    case .file: "to a file or folder"
    case .missing(let path): "to '\(path.beginning())', where there is no page"
    case .outside: "to a place outside the catalog"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func breaks(
    _ page: PageSummary, _ link: PageLink, right: String, in rightPlace: Renderer,
    wrong: String,
    in wrongPlace: Renderer
  ) -> Self {
    """
    '[\(page.label(of: link))](\(page.destination(of: link)))' resolves \(right) on \
    \(term: rightPlace.title), but on \(term: wrongPlace.title) \(wrong)
    """
  }
}
