import Contract
import MarkdownSyntax
import Records
import SourceText

/// Reads the facts of a page that other pages need.
struct FactSummaryReader {
  private let page: Page
  private let rows: [RecordRow]
  /// The number of each record among the rows; nil for one that is not a row.
  private let rowNumbers: [Int?]
  /// The number of a relative link, by where its destination begins.
  private let linkNumbers: [Int: Int]

  /// Nil for a page of no kind, or with an unresolved merge conflict.
  init?(of page: Page, links: [PageLink]) {
    guard page.kind != nil, !page.hasConflict else { return nil }
    self.page = page
    let rows = page.contents.rows
    self.rows = rows
    var rowNumbers = [Int?](repeating: nil, count: page.contents.records.count)
    for (number, row) in rows.enumerated() { rowNumbers[row.number] = number }
    self.rowNumbers = rowNumbers
    // Few pages have facts that are links.
    let isLinked = page.contents.facts.contains { $0.destination != nil }
    linkNumbers =
      isLinked
      ? Dictionary(
        links.enumerated().map { ($1.range.start, $0) }, uniquingKeysWith: { first, _ in first })
      : [:]
  }

  /// The facts, in the order of the page.
  func facts(_ texts: inout StringPoolWriter) -> [FactSummary] {
    var summaries: [FactSummary] = []
    summaries.reserveCapacity(page.contents.facts.count)
    for fact in page.contents.facts {
      if let summary = summary(of: fact, &texts) { summaries.append(summary) }
    }
    return summaries.shrunk
  }

  private func summary(of fact: Fact, _ texts: inout StringPoolWriter) -> FactSummary? {
    let row = rowNumbers[fact.record]
    let isQuantity = row == nil && page.contract.fields[fact.field].type == .quantity
    // The prices of a formula are compared with those of its page.
    guard fact.place != .code, page.contract.isShared[fact.field] || isQuantity,
      let value = ValueInterval(fact, on: page)
    else { return nil }
    let section = page.contents.section(at: fact.range.start)
    let layout = section.flatMap { page.contents.sections[$0].layout }
    let address = page.contract.fields[fact.field].isAddress ? fact.destination : nil
    return FactSummary(
      texts.place(of: address.map { page.source.slice($0) } ?? page.bytes(of: fact)), value,
      at: address ?? fact.range, field: fact.field,
      isOfPage: fact.isOfPage, section: section, layout: layout, row: row,
      link: fact.destination.flatMap { linkNumbers[$0.start] })
  }

  /// The cells without a value in rows about pages, where those could state it.
  func blanks(_ texts: inout StringPoolWriter) -> [BlankCell] {
    var blanks: [BlankCell] = []
    for (number, row) in rows.enumerated() {
      guard let listing = row.table.layout.listing else { continue }
      for fact in row.facts {
        guard fact.isMissing,
          listing.fields.contains(fact.field)
            || listing.counterpart?.fields.contains(fact.field) == true
            || listing.counterpart?.owners == fact.field
        else { continue }
        blanks.append(
          BlankCell(
            field: fact.field, row: number, text: texts.place(of: page.bytes(of: fact)),
            range: fact.range))
      }
    }
    return blanks.shrunk
  }

  /// The tables that list pages, except those that cannot be read, or are in a section with one.
  func tables() -> [TableSummary] {
    var next = 0
    return page.contents.tables.compactMap { table in
      let start = next
      while next < rows.count, rows[next].table.node == table.node { next += 1 }
      guard table.layout.listing != nil, !isDoubtful(table) else { return nil }
      return TableSummary(
        index: table.index, section: table.section, header: page.header(of: table),
        end: page.lineEnd(before: table.range.end), rows: start..<next,
        hashes: rows[start..<next].map { hash(of: $0) })
    }.shrunk
  }

  /// Whether a table, or another one in its section, has a defect.
  private func isDoubtful(_ table: MatchedTable) -> Bool {
    let section = table.section.map { page.contents.sections[$0].body }
    return page.syntax.tableDefects.contains {
      $0.range.overlaps(table.range) || section.map($0.range.overlaps) == true
    } || page.contents.uncertain.contains { table.range.contains($0.range) }
  }

  /// A hash of the source line of a row.
  private func hash(of row: RecordRow) -> UInt32 {
    guard let fact = row.facts.first else { return 0 }
    var hash = FNV1a()
    hash.add(part: page.source.slice(page.line(at: fact.range.start)))
    return hash.folded
  }
}

extension Page {
  /// The bytes of a fact's text, as its field interprets it.
  func bytes(of fact: Fact) -> ArraySlice<UInt8> {
    fact.decodedText.map { Array($0.utf8)[...] } ?? source.slice(fact.range)
  }

  /// The header row of a table.
  fileprivate func header(of table: MatchedTable) -> ByteRange {
    syntax.children(of: table.node).first.map { syntax.nodes[$0].range } ?? table.range
  }
}
