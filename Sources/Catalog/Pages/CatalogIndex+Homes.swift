import Contract

/// An index and its twin represent one folder; the first of them is the canonical page. So is every
/// page without a twin.
extension CatalogIndex {
  /// The number of a page.
  package func number(of page: PageSummary) -> Int? { self.page(at: page.path) }

  /// The canonical pages, each with its number.
  package var homePages: some Sequence<(number: Int, page: PageSummary)> {
    pages.indices.lazy.filter { homes[$0] == $0 }.map { ($0, pages[$0]) }
  }

  /// The canonical pages, and their twins.
  package var homePagesAndTwins: some Sequence<PageSummary> {
    pages.indices.lazy.filter { isAtHomeOrTwin($0) }.map { pages[$0] }
  }

  /// Whether a page is canonical, or the twin of a canonical page.
  func isAtHomeOrTwin(_ number: Int) -> Bool { homes[number] == number || copied[number] != nil }

  /// The number of the canonical page of a page.
  package func home(of page: PageSummary) -> Int? { self.page(at: page.path).map { homes[$0] } }

  /// Whether a page represents its folder.
  package func isIndex(_ page: PageSummary) -> Bool {
    contract.isIndex(page.path)
  }

  /// The canonical pages that no other page links to, nor would link to if its links were fixed.
  package func orphans() -> [PageSummary] {
    var hasInboundLink = hasInboundLink
    guard pages.indices.contains(where: { homes[$0] == $0 && !hasInboundLink[$0] }) else {
      return []
    }
    for issue in linkIssues {
      guard case .broken(let missing) = issue.kind,
        case let (origin, link) = self.link(with: issue),
        case .same(let path)? = nearest(to: link, on: origin, missing: missing),
        let page = page(at: path)
      else { continue }
      hasInboundLink[homes[page]] = true
    }
    return pages.indices.filter { homes[$0] == $0 && !hasInboundLink[$0] }.map { pages[$0] }
  }
}
