import PageSyntax
import SourceText

/// Reads what of a page's facts other pages need to know.
struct FactSummaryReader {
  private let page: Page
  private let rows: [RecordRow]
  /// The number of a relative link, by where its destination begins.
  private let linkNumbers: [Int: Int]

  /// Nil for a page that tells two stories, or whose layout other rules have to mend first.
  init?(of page: Page, links: [PageLink]) {
    guard page.kind != nil, !page.hasConflict else { return nil }
    self.page = page
    rows = page.record.rows
    linkNumbers = Dictionary(
      links.enumerated().map { ($1.range.start, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The facts, in the order of the page.
  func facts() -> [FactSummary] {
    let rowNumbers = rows.enumerated().flatMap { number, row in row.facts.map { _ in number } }
    var nextRow = rowNumbers[...]
    return page.record.facts.compactMap { fact in
      summary(of: fact, row: fact.row == nil ? nil : nextRow.popFirst())
    }
  }

  private func summary(of fact: Fact, row: Int?) -> FactSummary? {
    let isQuantity = fact.row == nil && page.contract.fields[fact.field].type == .quantity
    guard page.contract.isShared[fact.field] || isQuantity,
      let value = SharedValue(fact, on: page)
    else { return nil }
    let section = page.record.section(at: fact.range.start)
    return FactSummary(
      page.text(of: fact), value, at: fact.range, field: fact.field,
      isOfPage: row == nil && page.repeatedSection(of: fact) == nil, section: section,
      layout: section.flatMap { page.record.sections[$0].layout }, row: row,
      link: fact.destination.flatMap { linkNumbers[$0.start] })
  }

  /// The cells without a value in rows about pages, where those could tell it.
  func blanks() -> [BlankCell] {
    rows.enumerated().flatMap { number, row -> [BlankCell] in
      guard let listing = row.table.layout.listing else { return [] }
      return row.facts.compactMap { fact in
        guard case .missing = fact.value,
          listing.fields.contains(fact.field)
            || listing.counterpart?.fields.contains(fact.field) == true
        else { return nil }
        return BlankCell(
          field: fact.field, row: number, text: page.text(of: fact), range: fact.range)
      }
    }
  }

  /// The tables that list pages; none where a table of the page could not be read, and what is
  /// missing may stand there.
  func tables() -> [TableSummary] {
    guard page.syntax.tableDefects.isEmpty, page.record.uncertain.isEmpty else { return [] }
    var next = 0
    return page.record.tables.compactMap { table in
      let start = next
      while next < rows.count, rows[next].table.node == table.node { next += 1 }
      guard table.layout.listing != nil else { return nil }
      return TableSummary(
        index: table.index, section: table.section, header: page.header(of: table),
        end: page.lineEnd(before: table.range.end), lineEnding: page.lineEnding, rows: start..<next)
    }
  }
}

extension Page {
  /// The row of labels of a table.
  fileprivate func header(of table: KnownTable) -> ByteRange {
    syntax.children(of: table.node).first.map { syntax.nodes[$0].range } ?? table.range
  }
}
