import SourceText

/// Finds defects in text that resembles a table and is not one, and in tables with split rows.
struct TableDefectFinder {
  private let blocks: BlockScanner
  private var defects: [TableDefect] = []
  /// Lines before this offset are parts of split rows, or cut off from their table.
  private var knownEnd = 0

  static func find(in blocks: BlockScanner, _ source: Span<UInt8>) -> [TableDefect] {
    guard !blocks.tableSuspects.isEmpty else { return [] }
    var finder = TableDefectFinder(blocks: blocks)
    for suspect in blocks.tableSuspects { finder.examine(suspect, in: source) }
    return finder.defects.sorted { $0.range.start < $1.range.start }
  }

  private init(blocks: BlockScanner) { self.blocks = blocks }

  private mutating func examine(_ suspect: TableSuspect, in source: Span<UInt8>) {
    switch suspect {
    case .table(let table):
      let rows = TornRowFinder(blocks: blocks, table: blocks.tables[table]).find(in: source)
      guard let first = rows.first, let last = rows.last else { return }
      knownEnd = last.range.end
      defects.append(TableDefect(kind: .tornRows(rows), range: first.range))
    case .code(let code):
      let start = blocks.nodes[code].range.start
      let row = ByteRange(
        source.skipSpaces(from: start, to: source.lineEnd(from: start)),
        source.trimmedEnd(from: start, to: source.lineEnd(from: start)))
      guard let defect = prefixedRows([row] + linesBelow(code, in: source), after: code, in: source)
      else { return }
      knownEnd = defect.range.end
      defects.append(defect)
    case .joinedTables(let header, let delimiterRow):
      defects.append(
        TableDefect(
          kind: .joinedTables(header: header, delimiterRow: delimiterRow),
          range: header.union(delimiterRow)))
    case .repeatedDelimiterRow(let row):
      defects.append(TableDefect(kind: .repeatedDelimiterRow, range: row))
    case .heading(let header, let underline):
      let cells = RowCells.count(from: header.start, to: header.end, in: source)
      defects.append(
        TableDefect(
          kind: .widthMismatch(
            header: header, headerCells: cells, delimiterRow: underline, delimiterCells: 1),
          range: header.union(underline)))
    case .paragraph(let index):
      let lines = blocks.paragraphLines[blocks.paragraphs[index].lines].map {
        ByteRange($0.start, source.trimmedEnd(from: $0.start, to: $0.end))
      }
      guard let first = lines.first, first.start >= knownEnd else { return }
      if let defect = widthMismatch(lines, in: source) ?? headlessRows(lines, of: index, in: source)
        ?? detachedRows(lines, of: index, in: source)
        ?? rowsAfterComment(lines, of: index, in: source)
        ?? prefixedRows(lines, after: blocks.paragraphs[index].node - 1, in: source)
        ?? undelimitedRows(lines, in: source)
      {
        defects.append(defect)
      }
    }
  }

  /// A delimiter row below a line with another number of cells.
  private func widthMismatch(_ lines: [ByteRange], in source: Span<UInt8>) -> TableDefect? {
    for (header, delimiterRow) in zip(lines, lines.dropFirst()) {
      guard let width = source.delimiterRowWidth(delimiterRow) else { continue }
      let cells = RowCells.count(from: header.start, to: header.end, in: source)
      guard cells != width else { continue }
      let rows = lines[...].drop { $0 <= delimiterRow }.prefix { source.pipeCount($0) > 0 }
      return TableDefect(
        kind: .widthMismatch(
          header: header, headerCells: cells, delimiterRow: delimiterRow, delimiterCells: width),
        range: header.union(rows.last ?? delimiterRow))
    }
    return nil
  }

  /// A paragraph that begins with a delimiter row: its header is missing, or above a gap.
  private func headlessRows(
    _ lines: [ByteRange], of paragraph: Int, in source: Span<UInt8>
  ) -> TableDefect? {
    guard let delimiterRow = lines.first, let width = source.delimiterRowWidth(delimiterRow) else {
      return nil
    }
    let last = lines.prefix { source.isPipeRow($0) }.last ?? delimiterRow
    if let header = lastLine(before: paragraph), source.isPipeRow(header),
      RowCells.count(from: header.start, to: header.end, in: source) == width,
      let gap = gap(from: header, to: delimiterRow, in: source)
    {
      return TableDefect(
        kind: .detachedHeader(header: header, gap: gap, delimiterRow: delimiterRow),
        range: header.union(last))
    }
    guard last != delimiterRow else { return nil }
    return TableDefect(
      kind: .missingHeader(delimiterRow: delimiterRow), range: delimiterRow.union(last))
  }

  /// Rows as wide as the table that ends before them, or a single one a cell wider or narrower.
  private func detachedRows(
    _ lines: [ByteRange], of paragraph: Int, in source: Span<UInt8>
  ) -> TableDefect? {
    guard let first = lines.first, source.isPipeRow(first),
      let table = table(
        before: blocks.paragraphs[paragraph].node, of: blocks.paragraphs[paragraph]),
      case let rows = lines.prefix(while: { source.isPipeRow($0) }),
      areRows(rows, of: table, in: source),
      let gap = gap(from: table.range, to: first, in: source)
    else { return nil }
    let last = rows.last ?? first
    return TableDefect(kind: .detachedRows(gap: gap), range: first.union(last))
  }

  /// Whether the first of some rows is as wide as a table, or all others are; a single row may have
  /// a cell more or less, if it has several.
  private func areRows(
    _ rows: ArraySlice<ByteRange>, of table: SyntaxNode, in source: Span<UInt8>
  ) -> Bool {
    guard let columns = table.columnCount, let first = rows.first else { return false }
    let cells = RowCells.count(from: first.start, to: first.end, in: source)
    if cells == columns { return true }
    guard rows.count > 1 else { return cells > 1 && abs(cells - columns) == 1 }
    return rows.dropFirst().allSatisfy {
      RowCells.count(from: $0.start, to: $0.end, in: source) == columns
    }
  }

  /// Rows as wide as the table that ends before them, with comments in between.
  private func rowsAfterComment(
    _ lines: [ByteRange], of paragraph: Int, in source: Span<UInt8>
  ) -> TableDefect? {
    let this = blocks.paragraphs[paragraph]
    var start = this.node
    while start > 0, isComment(blocks.nodes[start - 1], in: source) { start -= 1 }
    guard start < this.node, let first = lines.first, source.isPipeRow(first),
      let table = table(before: start, of: this),
      RowCells.count(from: first.start, to: first.end, in: source) == table.columnCount
    else { return nil }
    let last = lines.prefix { source.isPipeRow($0) }.last ?? first
    return TableDefect(
      kind: .rowsAfterComment(blocks.nodes[start].range), range: first.union(last))
  }

  /// Rows in the block at the index `end`, a container or code, whose first line is that right below
  /// a table.
  private func prefixedRows(
    _ lines: [ByteRange], after end: Int, in source: Span<UInt8>
  ) -> TableDefect? {
    guard let first = lines.first, source.isPipeRow(first), let block = lastTable(before: end),
      case let table = blocks.nodes[block.node],
      // A container of both ends after them.
      block.container.map({ blocks.nodes[$0].endIndex > end }) ?? true,
      RowCells.count(from: first.start, to: first.end, in: source) == table.columnCount
    else { return nil }
    let start = source.nextLine(after: source.lineEnd(from: table.range.end))
    guard start < first.start, source.lineEnd(from: start) >= first.end else { return nil }
    let last = lines.prefix { source.isPipeRow($0) }.last ?? first
    return TableDefect(
      kind: .prefixedRows(prefix: ByteRange(start, first.start)), range: first.union(last))
  }

  /// The lines of the paragraph right after a node.
  private func linesBelow(_ node: Int, in source: Span<UInt8>) -> [ByteRange] {
    let next = blocks.paragraphs.partitioningIndex { $0.node > node }
    guard next < blocks.paragraphs.count, case let paragraph = blocks.paragraphs[next],
      paragraph.node == node + 1,
      case let lines = blocks.paragraphLines[paragraph.lines], let first = lines.first,
      source.nextLine(after: source.lineEnd(from: blocks.nodes[node].range.end)) >= first.start
    else { return [] }
    return lines.map { ByteRange($0.start, source.trimmedEnd(from: $0.start, to: $0.end)) }
  }

  /// Whether a node is a block that begins with a comment, or a comment in a block.
  private func isComment(_ node: SyntaxNode, in source: Span<UInt8>) -> Bool {
    node.kind == .comment
      || node.kind == .htmlBlock
        && source.hasWord("<!--", at: node.range.start, before: node.range.end)
  }

  /// Two or more rows without a delimiter row, or with a malformed one.
  private func undelimitedRows(_ lines: [ByteRange], in source: Span<UInt8>) -> TableDefect? {
    for (index, header) in lines.enumerated().dropLast() where source.isPipeRow(header) {
      let next = lines[index + 1]
      let isMisspelt = source.resemblesDelimiterRow(next)
      guard isMisspelt || source.isPipeRow(next) else { continue }
      let rows = lines[(index + 2)...].prefix { source.isPipeRow($0) }
      return TableDefect(
        kind: isMisspelt
          ? .malformedDelimiterRow(header: header, delimiterRow: next)
          : .missingDelimiterRow(header: header),
        range: header.union(rows.last ?? next))
    }
    return nil
  }

  /// The last line of the paragraph right before another in the same container.
  private func lastLine(before paragraph: Int) -> ByteRange? {
    guard paragraph > 0 else { return nil }
    let previous = blocks.paragraphs[paragraph - 1]
    let this = blocks.paragraphs[paragraph]
    guard previous.node == this.node - 1, previous.container == this.container else { return nil }
    return blocks.paragraphLines[previous.lines.upperBound - 1]
  }

  /// The table right before a node, in the same container as a paragraph.
  private func table(before end: Int, of paragraph: ParagraphLines) -> SyntaxNode? {
    guard let table = lastTable(before: end), table.container == paragraph.container else {
      return nil
    }
    return blocks.nodes[table.node]
  }

  /// The table that ends right before a node.
  private func lastTable(before end: Int) -> TableBlock? {
    let next = blocks.tables.partitioningIndex { $0.node >= end }
    guard next > 0, case let table = blocks.tables[next - 1],
      blocks.nodes[table.node].endIndex == end
    else { return nil }
    return table
  }

  /// The text between two blocks, if it is only whitespace.
  private func gap(
    from first: ByteRange, to second: ByteRange, in source: Span<UInt8>
  ) -> ByteRange? {
    source.skipWhitespace(from: first.end, to: second.start) == second.start
      ? ByteRange(first.end, second.start) : nil
  }
}
