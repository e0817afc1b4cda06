import Contract
import DataSyntax
import MarkdownSyntax
import Records
import SourceText

/// A duplicate row or table.
struct RepeatedRow {
  enum Kind {
    /// A second row of values below one row of labels.
    case values
    /// A row with the same bytes as an earlier one.
    case same
    /// A second table of the same facts on a page.
    case table
  }

  let kind: Kind
  let range: ByteRange
  /// The row or header that it repeats.
  let first: ByteRange
}

extension Page {
  /// In the order of the page.
  var repeatedRows: [RepeatedRow] {
    var repeated: [RepeatedRow] = []
    guard contents.mayRepeatTables || contents.mayRepeatRows else { return repeated }
    var headers = [ByteRange?](repeating: nil, count: kind?.tables.count ?? 0)
    var known = KnownRows()
    for (number, table) in contents.tables.enumerated() {
      if table.layout.hasRecords {
        if contents.mayRepeatTables, isComparedByRows(table),
          let first = known.copied(by: self, number)
        {
          let header = syntax.nodes[table.header].range
          repeated.append(RepeatedRow(kind: .table, range: header, first: first))
        }
        // Without links, rows with the same text may be about different pages.
        if table.layout.listing?.isLinked == true { repeated += sameRows(of: rows(of: table)) }
        continue
      }
      guard isInItsSection(table) else { continue }
      let header = syntax.nodes[table.header].range
      if let first = headers[table.index] {
        repeated.append(RepeatedRow(kind: .table, range: header, first: first))
        continue
      }
      headers[table.index] = header
      guard table.layout.isOneRecord, hasSeveralRows(table) else { continue }
      let values = rows(of: table)
      repeated += values.dropFirst()
        .map { RepeatedRow(kind: .values, range: $0, first: values[0]) }
    }
    return repeated
  }

  /// Whether a table is a copy of another one whose rows it has: tables that list pages are compared
  /// by what their rows are about.
  private func isComparedByRows(_ table: MatchedTable) -> Bool {
    table.layout.listing == nil && table.layout.records == nil
  }

  /// Whether a table has more than one row below its labels, as few of one record have: its header,
  /// the line below that and one row are the first three nodes in it.
  private func hasSeveralRows(_ table: MatchedTable) -> Bool {
    let nodes = syntax.nodes
    let end = nodes[table.node].endIndex
    var index = table.node + 1
    for _ in 0..<3 where index < end { index = nodes[index].endIndex }
    return index < end
  }

  /// The rows of a table below its labels, without text that is one by accident.
  fileprivate func rows(of table: MatchedTable) -> [ByteRange] {
    syntax.rows(ofTable: table.node).filter(syntax.isOwnRow).map { syntax.nodes[$0].range }
  }

  private func sameRows(of rows: [ByteRange]) -> [RepeatedRow] {
    guard rows.count > 1 else { return [] }
    let hashes = rows.map { source.slice($0).seededHash }
    var known = HashSlots(minimumCapacity: rows.count)
    return rows.indices.compactMap { row in
      let text = source.slice(rows[row])
      let first = known.number(hash: hashes[row]) {
        hashes[$0] == hashes[row] && source.slice(rows[$0]).hasSameBytes(as: text)
      }
      guard let first else {
        known.add(row) { hashes[$0] }
        return nil
      }
      return RepeatedRow(kind: .same, range: rows[row], first: rows[first])
    }
  }

  private func isInItsSection(_ table: MatchedTable) -> Bool {
    let section = table.section.flatMap { contents.sections[$0].layout }
    return table.layout.sections.isEmpty || section.map(table.layout.sections.contains) == true
  }
}

/// The rows of the tables so far, each looked up once, however many tables a page has.
private struct KnownRows {
  private struct Place: Hashable {
    let layout: TableIndex
    let section: Int?
    let text: ArraySlice<UInt8>
  }

  private struct Row: Hashable {
    let table: Int
    let text: ArraySlice<UInt8>
  }

  /// The first table that has a row, among those of one layout in a section.
  private var first: [Place: Int] = [:]
  private var rows: Set<Row> = []

  /// Adds the rows of a table; the header of an earlier table in its section that has each of them.
  mutating func copied(by page: Page, _ number: Int) -> ByteRange? {
    let table = page.contents.tables[number]
    let texts = page.rows(of: table).map { page.source.slice($0) }
    let places = texts.map { Place(layout: table.index, section: table.section, text: $0) }
    // A table with all rows is not before the first one with each of them.
    let candidate = places.map { first[$0] ?? number }.max() ?? number
    let isCopy =
      candidate < number && texts.allSatisfy { rows.contains(Row(table: candidate, text: $0)) }
    for (place, text) in zip(places, texts) {
      first[place] = first[place] ?? number
      rows.insert(Row(table: number, text: text))
    }
    return isCopy ? page.syntax.nodes[page.contents.tables[candidate].header].range : nil
  }
}
