/// An occurrence of a field of one thing: on its page, or in a row of another one.
package struct FactOccurrence: Sendable {
  /// The number of the page that contains it.
  package let page: Int
  package let fact: FactSummary
  /// The order of blame where nothing else decides: rows first, then pages in the contract's order.
  let rank: Int

  func isBefore(_ other: FactOccurrence) -> Bool {
    (rank, page, fact.range) < (other.rank, other.page, other.fact.range)
  }
}

extension CatalogIndex {
  /// The text of an occurrence, as on its page.
  package func text(of occurrence: FactOccurrence) -> String {
    pages[occurrence.page].text(of: occurrence.fact)
  }
}
