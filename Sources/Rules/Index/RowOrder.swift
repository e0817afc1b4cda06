import Catalog
import Contract
import Records
import SourceText

/// The order of the rows of a listing.
struct RowOrder {
  let layout: ListingLayout.Order
  private let type: ValueType

  /// Nil where rows are not sorted.
  init?(of listing: PageListing, in contract: Contract) {
    guard let order = listing.layout.order else { return nil }
    layout = order
    type = contract.fields[order.field].type
  }

  /// What a row is sorted by.
  struct Value {
    let bytes: ArraySlice<UInt8>
    let interval: ValueInterval

    init(_ fact: FactSummary, on page: PageSummary) {
      bytes = page.bytes(of: fact)
      interval = fact.value
    }
  }

  /// Whether a row with one value may be above a row with another.
  func isSorted(_ above: Value, _ below: Value) -> Bool {
    let (first, second) = layout.isDescending ? (below, above) : (above, below)
    switch type {
    case .id, .text, .link, .url, .list:
      return !second.bytes.lexicographicallyPrecedes(first.bytes)
    case .quantity, .number, .price, .date, .timestamp, .boolean, .tick, .control:
      return first.interval.least < second.interval.bound
    }
  }
}

/// The rows of a table that is sorted.
struct SortedRows {
  private let order: RowOrder
  private let listing: PageListing
  private let facts: [FactSummary]

  /// Nil where the rows of a listing are not sorted, are in several tables, or where some of them
  /// have no value that they are sorted by.
  init?(of listing: PageListing, in contract: Contract) {
    guard let order = RowOrder(of: listing, in: contract), listing.tables.count == 1,
      listing.rows.count == listing.tables[0].rows.count
    else { return nil }
    let facts = listing.rows.compactMap { listing.fact(of: order.layout.field, in: $0) }
    let values = facts.map { RowOrder.Value($0, on: listing.page) }
    guard facts.count == listing.rows.count,
      zip(values, values.dropFirst()).allSatisfy(order.isSorted)
    else { return nil }
    (self.order, self.listing, self.facts) = (order, listing, facts)
  }

  /// The start of the line that the row of a page belongs above, where the field with its title is
  /// `title`; nil where it belongs at the end, or where its place is not certain.
  func place(of page: PageSummary, titled title: FieldIndex?, in contract: Contract) -> ByteRange? {
    // The text of the link to a page is its title.
    let isSubject = order.layout.field == listing.layout.subject
    if isSubject, contract.fields[order.layout.field].isAddress { return nil }
    guard let fact = page.fact(of: isSubject ? title : order.layout.field) else { return nil }
    let value = RowOrder.Value(fact, on: page)
    func valueOfRow(_ fact: FactSummary) -> RowOrder.Value { .init(fact, on: listing.page) }
    let next = facts.partitioningIndex { !order.isSorted(valueOfRow($0), value) }
    guard next < facts.count, order.isSorted(value, valueOfRow(facts[next])) else { return nil }
    return facts[next].row.flatMap { listing.tables[0].start(ofRow: $0) }
  }
}
