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
    if contents.tables.isEmpty { return repeated }
    var headers = [ByteRange?](repeating: nil, count: kind?.tables.count ?? 0)
    for (number, table) in contents.tables.enumerated() {
      if table.layout.hasRecords {
        if let first = contents.tables[..<number].first(where: { isCopy(table, of: $0) }) {
          let header = syntax.nodes[table.header].range
          repeated.append(
            RepeatedRow(kind: .table, range: header, first: syntax.nodes[first.header].range))
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

  /// Whether each row of a table is a row of another one in its section. Tables that list pages are
  /// compared by what their rows are about.
  private func isCopy(_ table: MatchedTable, of first: MatchedTable) -> Bool {
    guard table.index == first.index, table.section == first.section,
      table.layout.listing == nil, table.layout.records == nil
    else { return false }
    let known = Set(rows(of: first).map { source.slice($0) })
    let rows = rows(of: table)
    return !rows.isEmpty && rows.allSatisfy { known.contains(source.slice($0)) }
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

  /// The rows of a table below its labels.
  private func rows(of table: MatchedTable) -> [ByteRange] {
    syntax.rows(ofTable: table.node).map { syntax.nodes[$0].range }
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
