/// An index and its twin stand for one folder; the first of them is at home there, as is every page
/// that stands for itself.
extension CatalogIndex {
  /// The number of a page.
  package func number(of page: PageSummary) -> Int? { self.page(at: page.path) }

  /// The pages that are at home where they are, each with its number.
  package var homePages: some Sequence<(number: Int, page: PageSummary)> {
    pages.indices.lazy.filter { homes[$0] == $0 }.map { ($0, pages[$0]) }
  }

  /// The pages that are at home where they are, and their twins.
  package var homePagesAndTwins: some Sequence<PageSummary> {
    pages.indices.lazy.filter { isAtHomeOrTwin($0) }.map { pages[$0] }
  }

  /// Whether a page is at home where it is, or the twin of such a page.
  func isAtHomeOrTwin(_ number: Int) -> Bool { homes[number] == number || copied[number] != nil }

  /// The number of the page that is at home where a page is.
  package func home(of page: PageSummary) -> Int? { self.page(at: page.path).map { homes[$0] } }

  /// Whether a page stands for its folder.
  package func isIndex(_ page: PageSummary) -> Bool {
    contract.isIndex(page.path)
  }

  /// The pages that no other page leads to, nor would if its links were mended; of an index and its
  /// twin, the one at home.
  package func orphans() -> [PageSummary] {
    var hasInboundLink = hasInboundLink
    guard pages.indices.contains(where: { homes[$0] == $0 && !hasInboundLink[$0] }) else {
      return []
    }
    let broken = links { fault -> String? in
      if case .broken(let missing) = fault { missing } else { nil }
    }
    for (origin, link, missing) in broken {
      guard case .same(let path)? = nearest(to: link, on: origin, missing: missing),
        let page = page(at: path)
      else { continue }
      hasInboundLink[homes[page]] = true
    }
    return pages.indices.filter { homes[$0] == $0 && !hasInboundLink[$0] }.map { pages[$0] }
  }
}
