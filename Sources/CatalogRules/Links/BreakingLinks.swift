import Catalog
import Diagnostics

/// Links that are right in one place where pages are read, and not in another.
enum BreakingLinks {
  /// Reports those that are wrong in a place that is served, or in one that shows files.
  static func report(
    in index: CatalogIndex, isServed: Bool, into findings: inout Findings
  ) {
    let places = index.contract.places
    let links = index.links { fault -> (wrong: ReadingPlace, right: ReadingPlace)? in
      guard case .breaks(let wrong, let right) = fault, places[wrong].isServed == isServed else {
        return nil
      }
      return (places[wrong], places[right])
    }
    for (page, link, (wrong, right)) in links {
      findings.report(
        .breaks(
          link, right: end(of: link, on: page, in: right, index), in: right,
          wrong: end(of: link, on: page, in: wrong, index), in: wrong),
        at: link.range, on: page.subject, element: link.element)
    }
  }

  /// Where a link ends, as a part of a sentence.
  private static func end(
    of link: PageLink, on page: PageSummary, in place: ReadingPlace, _ index: CatalogIndex
  ) -> String {
    switch index.target(of: link, on: page, in: place) {
    case .page(let number): "to '\(index.pages[number].path)'"
    case .file: "to a file or folder"
    case .missing(let path): "to '\(path)', where no page is"
    case .outside: "out of the catalog"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func breaks(
    _ link: PageLink, right: String, in rightPlace: ReadingPlace, wrong: String,
    in wrongPlace: ReadingPlace
  ) -> Self {
    """
    '[\(link.label)](\(link.written))' leads \(right) on \(term: rightPlace.title), but on \
    \(term: wrongPlace.title) \(wrong)
    """
  }
}
