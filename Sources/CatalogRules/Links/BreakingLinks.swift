import Catalog
import Diagnostics
import SourceText

/// Links that are right in one place where pages are read, and not in another.
enum BreakingLinks {
  /// Reports those that are wrong in a place that is served, or in one that shows files.
  static func report(
    in index: CatalogIndex, isServed: Bool, into findings: inout Findings
  ) {
    let places = index.contract.places
    let links = index.links { fault -> (wrong: ResolvedLink, right: ResolvedLink)? in
      guard case .breaks(let wrong, let right) = fault, places[wrong.place].isServed == isServed
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

  /// Where a link ends, as a part of a sentence.
  private static func words(_ end: ResolvedLink, _ index: CatalogIndex) -> String {
    switch end.target {
    case .page(let number): "to '\(index.pages[number].path)'"
    case .file: "to a file or folder"
    case .missing(let path): "to '\(path.beginning())', where no page is"
    case .outside: "out of the catalog"
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
    '[\(page.label(of: link))](\(page.destination(of: link)))' leads \(right) on \(term: rightPlace.title), but on \
    \(term: wrongPlace.title) \(wrong)
    """
  }
}
