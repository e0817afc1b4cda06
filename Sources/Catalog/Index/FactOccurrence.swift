/// What a page, or a row of another one, tells of a field of one thing.
package struct FactOccurrence: Sendable {
  /// The number of the page that it stands on.
  package let page: Int
  package let fact: FactSummary
  /// What is held at fault where nothing else decides comes first: rows, then pages in the
  /// contract's order.
  let rank: Int

  func isBefore(_ other: FactOccurrence) -> Bool {
    (rank, page, fact.range) < (other.rank, other.page, other.fact.range)
  }
}

extension CatalogIndex {
  /// The text of a telling, as its page has it.
  package func text(of telling: FactOccurrence) -> String {
    pages[telling.page].text(of: telling.fact)
  }
}
