import SourceText

/// Tables, an extension of GFM.
extension BlockScanner {
  /// Opens a table if the line is a delimiter row as wide as the paragraph's last line.
  mutating func openTable(_ byte: UInt8, at start: BlockStart, in source: Span<UInt8>) -> Bool {
    guard start.interruptsParagraph,
      byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":"),
      case .paragraph(var paragraph) = leaf, let lastLine = paragraphLines.last
    else { return false }
    let end = source.trimmedEnd(from: start.first, to: cursor.end)
    guard let width = source.delimiterRowWidth(from: start.first, to: end) else { return false }
    let header = ByteRange(
      lastLine.start, source.trimmedEnd(from: lastLine.start, to: lastLine.end))
    guard RowCells.count(from: header.start, to: header.end, in: source) == width else {
      paragraph.resemblesTable = true
      leaf = .paragraph(paragraph)
      return false
    }
    paragraphLines.removeLast()
    if paragraphLines.count == paragraph.firstLine { leaf = .none }
    closeLeaf(in: source)
    let table = nodes.count
    var node = SyntaxNode(.table, header)
    node.number = UInt32(clamping: width)
    nodes.append(node)
    tables.append(TableBlock(node: table, container: containers.last?.node))
    addRow(.headerRow, header, ofTable: table, in: source)
    addRow(.delimiterRow, ByteRange(start.first, end), ofTable: table, in: source)
    leaf = .table(table)
    return true
  }

  /// Adds a row and its cells to the table at the node `table`.
  mutating func addRow(
    _ kind: SyntaxNode.Kind, _ line: ByteRange, ofTable table: Int, in source: Span<UInt8>
  ) {
    let end = source.trimmedEnd(from: line.start, to: line.end)
    let row = nodes.count
    let width = Int(nodes[table].number)
    nodes.append(SyntaxNode(kind, ByteRange(line.start, end)))
    var cells = RowCells(from: line.start, to: end, in: source)
    var count = 0
    // The first inline of the row from the current cell on: most rows have none.
    var inline =
      kind == .delimiterRow ? end : InlineScanner.firstStart(in: source, from: line.start, to: end)
    while let cell = cells.next(in: source) {
      var node = SyntaxNode(.cell, cell.range, content: cell.content)
      node.storedEndIndex = UInt32(clamping: nodes.count + 1)
      node.flag = count >= width
      if inline < cell.content.start {
        inline = InlineScanner.firstStart(in: source, from: cell.content.start, to: end)
      }
      if inline < cell.content.end,
        !node.flag || source.hasWord("<!--", at: cell.content.start, before: cell.content.end)
      {
        addInlines(from: inline, in: cell.hasEscapedPipe ? .escapedPipes : .source)
      }
      nodes.append(node)
      count += 1
    }
    nodes[row].number = UInt32(clamping: count)
    nodes[row].storedEndIndex = UInt32(clamping: nodes.count)
    nodes[table].range = ByteRange(nodes[table].range.start, end)
    nodes[table].content = nodes[table].range
    guard kind == .row else { return }
    if count < width { suspectTornRow() }
    suspectDelimiterRow(row, in: source)
  }
}
