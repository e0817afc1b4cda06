import Contract
package import Records
import SourceText

/// A field that a page marks as having no value, and what rows of other pages state about it.
package struct Denial: Sendable {
  package let page: PageSummary
  let number: Int
  package let denied: DeniedField
  /// Never empty.
  package let rows: [(page: PageSummary, fact: FactSummary)]
  /// The canonical numbers of the pages with these rows, and of those about the same thing that state
  /// it.
  fileprivate let listings: Set<Int>
  fileprivate let counterparts: Set<Int>

  /// Whether several pages that are not twins state it.
  package var isByMost: Bool { listings.union(counterparts).count > 1 }

  /// In how many places it is stated.
  package var places: Int { rows.count + counterparts.subtracting(listings).count }
}

extension Listings {
  /// The pages about the same thing as a page that state a field about which they have to agree;
  /// `known` caches the results by group.
  private func counterparts(
    of page: Int, stating field: FieldIndex, _ known: inout [PageField: Set<Int>]
  ) -> Set<Int> {
    counterparts.groups(of: page).reduce(into: []) { stating, number in
      let group = counterparts.all[number]
      guard group.layout.fields.contains(field), !group.layout.mayDiffer.contains(field) else {
        return
      }
      let key = PageField(page: number, field: field)
      let found =
        known[key]
        ?? Set(
          group.pages.filter { other in
            !pages[other].isMisnamed
              && pages[other].facts.contains { $0.field == field && $0.isOfPage }
          })
      known[key] = found
      stating.formUnion(found)
    }
  }

  /// All denials, in the order of the pages.
  func denials() -> [Denial] {
    guard pages.contains(where: { !$0.denied.isEmpty }) else { return [] }
    var stated: [PageField: [(listing: Int, fact: FactSummary)]] = [:]
    func take(_ fields: [FieldIndex], _ row: ListedRow, _ listing: Int, about page: Int) {
      if pages[page].denied.isEmpty { return }
      for field in fields where pages[page].denied.contains(where: { $0.field == field }) {
        guard let fact = all[listing].fact(of: field, in: row),
          !directory.isCopy(fact, on: all[listing].number)
        else { continue }
        stated[PageField(page: page, field: field), default: []].append((listing, fact))
      }
    }
    for (number, listing) in all.enumerated() {
      for row in listing.rows {
        switch row.target {
        case .page(let page): take(listing.layout.fields, row, number, about: page)
        case .unlinked: break
        case .another, .issue: continue
        }
        let other = listing.counterpartFields(of: row)
        if !other.isEmpty, case .page(let page) = row.counterpart {
          take(other, row, number, about: page)
        }
      }
    }
    var known: [PageField: Set<Int>] = [:]
    return stated.sorted { $0.key < $1.key }.compactMap { key, rows in
      let page = pages[key.page]
      guard let denied = page.denied.first(where: { $0.field == key.field }) else { return nil }
      return Denial(
        page: page, number: key.page, denied: denied,
        rows: rows.map { (all[$0.listing].page, $0.fact) },
        listings: Set(rows.map { directory.canonical[all[$0.listing].number] }),
        counterparts: counterparts(of: key.page, stating: key.field, &known))
    }
  }
}
