package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A row that is out of order.
package enum UnsortedIndex: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "unsorted-index", "Rows that are not sorted as the contract says",
    severity: .info, category: .index,
    rationale: """
      In a sorted index, readers look for a row where it should be, and contributors add one there.
      The finding is on the first row of a table that has to move up. Rounded numbers that may be
      equal can be in any order; texts are sorted by their characters, capitals first.
      """,
    examples: [
      Example(
        "A row that was added at the end", on: .author,
        bad: .models(
          "[gpt-4.1](models/gpt-4.1.md) | openai | 1.0M | Text",
          "[o3](models/o3.md) | openai | 200k | Text",
          "[⟦gpt-5⟧](models/gpt-5.md) | openai | 400k | Text"),
        good: .models(
          "[gpt-4.1](models/gpt-4.1.md) | openai | 1.0M | Text",
          "[gpt-5](models/gpt-5.md) | openai | 400k | Text",
          "[o3](models/o3.md) | openai | 200k | Text"),
        others: [
          "authors/openai/models/gpt-4.1.md": "",
          "authors/openai/models/gpt-5.md": "",
          "authors/openai/models/o3.md": "",
        ])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    lazy var doubts = DoubtfulValues(in: index)
    for listing in index.listings.all {
      guard let order = RowOrder(of: listing, in: index.contract),
        !unsorted(listing.rows[...], of: listing, order).isEmpty
      else { continue }
      // Another rule reports a row with a wrong value, whose place is not known.
      let rows = listing.rows.filter { !doubts.concern($0, in: listing, order) }
      let field = index.contract.fields[order.layout.field]
      for (fact, above) in unsorted(rows[...], of: listing, order) {
        findings.report(
          .unsorted(
            field.title, listing.page.text(of: fact), listing.page.text(of: above),
            order.layout.isDescending, field.type),
          at: fact.range,
          on: listing.page.subject, element: field.name,
          related: [
            RelatedPlace(
              path: listing.page.path, range: above.range, message: "the row above it")
          ])
      }
    }
  }

  /// For each table, the first value that is out of order, and the one above it.
  private static func unsorted(
    _ rows: ArraySlice<ListedRow>, of listing: PageListing, _ order: RowOrder
  ) -> [(fact: FactSummary, above: FactSummary)] {
    var found: [(fact: FactSummary, above: FactSummary)] = []
    var table: Int?
    var last: FactSummary?
    var isReported = false
    for row in rows {
      if row.table != table { (table, last, isReported) = (row.table, nil, false) }
      guard !isReported, let fact = listing.fact(of: order.layout.field, in: row) else { continue }
      if let above = last,
        !order.isSorted(.init(above, on: listing.page), .init(fact, on: listing.page))
      {
        found.append((fact, above))
        isReported = true
      }
      last = fact
    }
    return found
  }
}

/// The rows whose sort value is reported by another rule or belongs to no known page.
private struct DoubtfulValues {
  private let index: CatalogIndex
  private var conflicts: Set<Place> = []

  private struct Place: Hashable {
    let page: ObjectIdentifier
    let range: ByteRange
  }

  init(in index: CatalogIndex) {
    self.index = index
    for occurrence in index.conflicts.disagreements.joined() {
      index.atCopiesToo(occurrence.fact.range, on: index.pages[occurrence.page]) { range, page in
        conflicts.insert(Place(page: ObjectIdentifier(page), range: range))
      }
    }
  }

  func concern(_ row: ListedRow, in listing: PageListing, _ order: RowOrder) -> Bool {
    if order.layout.field == listing.layout.subject {
      // It is not known which page its label and its link are about.
      guard row.page != nil else { return listing.subject(of: row).link != nil }
      if index.listings.pageWithOtherName(of: row, in: listing) != nil { return true }
    }
    return listing.fact(of: order.layout.field, in: row).map { fact in
      conflicts.contains(Place(page: ObjectIdentifier(listing.page), range: fact.range))
    } ?? false
  }
}

extension Diagnostic.Message {
  fileprivate static func unsorted(
    _ title: String, _ text: String, _ above: String, _ isDescending: Bool, _ type: ValueType
  ) -> Self {
    let order: Self =
      switch (type, isDescending) {
      case (.id, false), (.text, false), (.link, false), (.url, false), (.list, false):
        "by their characters"
      case (_, false): "from the smallest to the largest"
      case (_, true): "from the largest to the smallest"
      }
    return "\(term: title) '\(text)' is below '\(above)'; the rows are sorted \(order)"
  }
}
