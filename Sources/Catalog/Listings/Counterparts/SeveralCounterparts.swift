import Contract
import Records

/// Rows about the pages of all owners about one thing.
extension Listings {
  /// The pages that a row describes besides its own page; none where there are too many.
  func counterparts(of row: ListedRow, in listing: PageListing) -> [Int] {
    switch row.counterpart {
    case .page(let number): return [number]
    case .several:
      guard let number = row.page, let kind = listing.layout.counterpart?.kind else { return [] }
      let pages = counterparts.pages(aboutSameAs: number, ofKind: kind, in: directory)
      return pages.count > Self.mostSeveral ? [] : pages
    case .missing, .unclear: return []
    }
  }

  /// The facts of such a row that none of the pages states, each with the values of the pages; a fact
  /// that one of the pages may state is left out.
  package func factsOfNone(
    of row: ListedRow, in listing: PageListing
  ) -> [(outlier: FactOccurrence, others: [FactOccurrence])] {
    guard case .several = row.counterpart else { return [] }
    let numbers = counterparts(of: row, in: listing)
    return listing.counterpartFields(of: row).compactMap { field in
      guard contract.fields[field].badges == nil, let fact = listing.fact(of: field, in: row),
        !directory.isCopy(fact, on: listing.number)
      else { return nil }
      var others: [FactOccurrence] = []
      for number in numbers {
        let page = pages[number]
        let stated = page.facts.filter { $0.field == field && $0.isOfPage }
        guard let first = stated.first else {
          if page.isSilent(on: field) { continue }
          return nil
        }
        if page.isMisnamed || stated.contains(where: { $0.value.agrees(with: fact.value) }) {
          return nil
        }
        others.append(FactOccurrence(page: number, fact: first, rank: 1))
      }
      if others.isEmpty { return nil }
      return (FactOccurrence(page: listing.number, fact: fact, rank: 0), others)
    }
  }

  /// The most pages that a row is compared with.
  private static let mostSeveral = 32
}
