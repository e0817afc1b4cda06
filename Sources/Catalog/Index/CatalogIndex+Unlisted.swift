/// What listings leave out.
extension CatalogIndex {
  /// A page that a listing has to have a row for, and has none.
  package struct Unlisted: Sendable {
    package let listing: PageListing
    package let page: PageSummary
    /// Whether the two pages are about the same thing.
    package let isCounterpart: Bool
  }

  /// All of them, by the page of the listing.
  package func unlisted() -> [Unlisted] {
    var selector = PageSelector(self)
    var found: [Unlisted] = []
    for listing in listings where !listing.isCut {
      guard let every = listing.layout.every else { continue }
      let listed = Listed(listing, in: self)
      let isCounterpart = isOfCounterparts(listing)
      for number in selector.pages(ofKind: listing.layout.kind, every, for: listing.page).numbers
      where !listed.has(number, in: self) {
        found.append(
          Unlisted(listing: listing, page: pages[number], isCounterpart: isCounterpart))
      }
    }
    return found
  }

  /// Whether a listing's pages are about the same thing as the page that it stands on.
  package func isOfCounterparts(_ listing: PageListing) -> Bool {
    contract.counterparts.contains { layout in
      listing.page.kind.map { layout.kinds.contains($0) } == true
        && layout.kinds.contains(listing.layout.kind)
        && listing.layout.every?.captures.contains {
          $0.theirs == layout.capture && $0.own == layout.capture
        } == true
    }
  }
}

/// The pages that a listing has rows for.
private struct Listed {
  private var pages: Set<Int> = []
  private let origin: Int?
  /// What the labels of links say with which something is wrong: nobody knows what they mean.
  private var names: Set<PageName> = []

  init(_ listing: PageListing, in index: CatalogIndex) {
    origin = index.page(at: listing.page.path)
    for row in listing.rows {
      switch row.target {
      case .page(let number): pages.insert(number)
      case .faulty(let meant):
        if let meant { pages.insert(index.homes[meant]) }
        if let link = row.subject.link, let name = listing.page.links[link].name {
          names.insert(name)
        }
      case .another, .unlinked:
        if let name = PageName(listing.page.bytes(of: row.subject)) { names.insert(name) }
      }
    }
  }

  func has(_ number: Int, in index: CatalogIndex) -> Bool {
    guard !pages.contains(number), let origin else { return true }
    return !names.isEmpty && index.isCalled(number, on: origin) { names.contains($0) }
  }
}
