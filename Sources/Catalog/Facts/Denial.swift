import Contract
package import Records
import SourceText

/// A field that a page marks as having no value, and what rows of other pages state about it.
package struct Denial: Sendable {
  package let page: PageSummary
  let number: Int
  package let unstated: UnstatedField
  /// Never empty.
  package let rows: [(page: PageSummary, fact: FactSummary)]
  /// Whether pages that are not twins state it.
  package let isByMost: Bool
}

extension Listings {
  /// All denials, in the order of the pages.
  func denials() -> [Denial] {
    guard pages.contains(where: { !$0.unstated.isEmpty }) else { return [] }
    var stated: [PageField: [(listing: Int, fact: FactSummary)]] = [:]
    func take(_ fields: [FieldIndex], _ row: ListedRow, _ listing: Int, about page: Int) {
      for field in fields where pages[page].unstated.contains(where: { $0.field == field }) {
        guard let fact = all[listing].fact(of: field, in: row),
          !directory.isCopy(fact, on: all[listing].number)
        else { continue }
        stated[PageField(page: page, field: field), default: []].append((listing, fact))
      }
    }
    for (number, listing) in all.enumerated() {
      let other = listing.layout.counterpart?.fields ?? []
      for row in listing.rows {
        guard case .page(let page) = row.target else { continue }
        take(listing.layout.fields, row, number, about: page)
        if !other.isEmpty, case .page(let page) = row.counterpart {
          take(other, row, number, about: page)
        }
      }
    }
    return stated.sorted { $0.key < $1.key }.compactMap { key, rows in
      let page = pages[key.page]
      guard let unstated = page.unstated.first(where: { $0.field == key.field }) else { return nil }
      return Denial(
        page: page, number: key.page, unstated: unstated,
        rows: rows.map { (all[$0.listing].page, $0.fact) },
        isByMost: Set(rows.map { directory.canonical[all[$0.listing].number] }).count > 1)
    }
  }
}
