import SourceText

/// A table's node and its container.
struct TableBlock {
  let node: Int
  let container: Int?
}

/// A possible table defect that the block scanner noted for `TableDefectFinder`.
enum TableSuspect {
  /// A paragraph with a line that begins with a pipe or looks like a delimiter row, by its index in
  /// the paragraphs.
  case paragraph(Int)
  /// A table with a row that has too few cells, by its index in the tables.
  case table(Int)
  /// A block of indented code right after a table, by its node.
  case code(Int)
  /// A delimiter row among a table's rows, and the row above it.
  case joinedTables(header: ByteRange, delimiterRow: ByteRange)
  /// A delimiter row right below a table's own.
  case repeatedDelimiterRow(ByteRange)
  /// A heading intended as a table's header, underlined by dashes alone.
  case heading(header: ByteRange, underline: ByteRange)
}

extension BlockScanner {
  /// Notes the last table, once: a row with too few cells may be a part of a split row.
  mutating func suspectTornRow() {
    let table = tables.count - 1
    guard lastTornSuspect != table else { return }
    lastTornSuspect = table
    tableSuspects.append(.table(table))
  }

  /// Notes a row that is a delimiter row as wide as the row above, which is the header of a table
  /// of its own, or a delimiter row too.
  ///
  /// In a row of single hyphens, they mean "no value".
  mutating func suspectDelimiterRow(_ row: Int, in source: Span<UInt8>) {
    let range = nodes[row].range
    guard source.hasLongDashes(range), let width = source.delimiterRowWidth(range) else { return }
    let above = nodes[indexOfRow(before: row)]
    guard above.cellCount == width else { return }
    tableSuspects.append(
      above.kind == .delimiterRow
        ? .repeatedDelimiterRow(range)
        : .joinedTables(header: above.range, delimiterRow: range))
  }

  /// The row right before a body row: its cells are in between.
  private func indexOfRow(before row: Int) -> Int {
    var index = row - 1
    while index > 0, nodes[index].kind == .cell { index -= 1 }
    return index
  }

  /// Notes indented code that begins with a pipe right after a table, as the next node.
  mutating func suspectCode(from start: Int, in source: Span<UInt8>) {
    guard let table = tables.last, nodes[table.node].endIndex == nodes.count,
      source[source.skipSpaces(from: start, to: source.lineEnd(from: start))] == .pipe
    else { return }
    tableSuspects.append(.code(nodes.count))
  }

  /// Notes a setext heading whose last line is a row of several cells.
  mutating func suspectHeading(_ line: Int, underline: ByteRange, in source: Span<UInt8>) {
    let header = paragraphLines[line]
    guard source[header.start] == .pipe, source[underline.start] == .hyphen,
      source.isPipeRow(header),
      RowCells.count(from: header.start, to: header.end, in: source) > 1
    else { return }
    tableSuspects.append(.heading(header: header, underline: underline))
  }
}
