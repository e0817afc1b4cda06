package import SourceText

/// One telling of a field, for rules that see the catalog and not the page.
package struct FactSummary: Sendable {
  package let field: FieldIndex
  package let value: Fact.Value
  package let text: String
  package let range: ByteRange
  /// The section of the page that it stands in, by its number; nil above the first heading.
  package let section: Int?
  /// The row that it stands in, of a table with a record in each: its number among all of the page.
  package let row: Int?
  /// The link that it is, by its number among those of the page; nil for one that is not relative.
  package let link: Int?
}

extension PageSummary {
  /// The facts of a page whose links are `links`.
  static func facts(of page: Page, links: [PageLink]) -> [FactSummary] {
    let rowNumbers = page.record.rows.enumerated().flatMap { number, row in
      row.facts.indices.map { _ in number }
    }
    var nextRow = rowNumbers[...]
    let byPlace = Dictionary(
      links.enumerated().map { ($1.range.start, $0) }, uniquingKeysWith: { first, _ in first })
    return page.record.facts.map { fact in
      FactSummary(
        field: fact.field, value: fact.value, text: page.text(of: fact), range: fact.range,
        section: page.record.section(at: fact.range.start),
        row: fact.row == nil ? nil : nextRow.popFirst(),
        link: fact.destination.flatMap { byPlace[$0.start] })
    }
  }

  /// The facts of each row of its tables with a record in each, in the order of the page.
  package var rows: [ArraySlice<FactSummary>] {
    var rows: [ArraySlice<FactSummary>] = []
    var start = 0
    while start < facts.count {
      let row = facts[start].row
      let end = facts[start...].firstIndex { $0.row != row } ?? facts.count
      if row != nil { rows.append(facts[start..<end]) }
      start = end
    }
    return rows
  }
}
