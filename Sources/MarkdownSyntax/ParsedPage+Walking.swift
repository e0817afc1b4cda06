package import SourceText

/// Navigation in the nodes of a page.
extension ParsedPage {
  /// The nodes inside the node at `index`, with the indices of `nodes`.
  package func descendants(of index: Int) -> ArraySlice<SyntaxNode> {
    nodes[(index + 1)..<nodes[index].endIndex]
  }

  /// Whether the node at `index` is the first one in the item of a list.
  package func beginsItem(_ index: Int) -> Bool {
    index > 0 && nodes[index - 1].kind == .listItem
  }

  /// The indices of the nodes directly inside the node at `index`.
  package func children(of index: Int) -> [Int] {
    siblings(from: index + 1, to: nodes[index].endIndex)
  }

  /// The indices of the nodes that have no parent.
  package var topLevel: [Int] { siblings(from: 0, to: nodes.count) }

  /// The nodes that begin in `range`, such as the links in a labelled value.
  package func nodes(startingIn range: ByteRange) -> ArraySlice<SyntaxNode> {
    let first = firstIndex(startingAtOrAfter: range.lower)
    return nodes[first..<max(first, firstIndex(startingAtOrAfter: range.upper))]
  }

  /// Calls `body` with each part of the body outside links, images, code, raw HTML, comments and
  /// definitions, in order: the text in which brackets and paths are shown as such.
  package func forEachTextOutsideLinks(_ body: (ByteRange) -> Void) {
    var end = bodyStart
    for node in nodes where node.kind.hidesBrackets && node.range.end > end {
      if node.range.start > end { body(ByteRange(end, node.range.start)) }
      end = node.range.end
    }
    body(ByteRange(end, bytes.count))
  }

  /// The `**label**: value` pairs in a range.
  package func labelledValues(in range: ByteRange) -> ArraySlice<LabelledValue> {
    let first = labelledValues.partitioningIndex { $0.range.start >= range.start }
    return labelledValues[first...].prefix { $0.range.end <= range.end }
  }

  /// The number of cells of the line at `row`, parsed as a row of a table.
  package func cellCount(ofRow row: ByteRange) -> Int {
    RowCells.count(from: row.start, to: row.end, in: bytes.span)
  }

  /// The rows of the table at `index` below its delimiter row.
  package func rows(ofTable index: Int) -> [Int] {
    var rows: [Int] = []
    var child = index + 1
    while child < nodes[index].endIndex {
      if case .row = nodes[child].kind { rows.append(child) }
      child = nodes[child].endIndex
    }
    return rows
  }

  /// Whether a row begins with a cell of its own: it is not the rest of a split one, nor a sentence
  /// below the table.
  package func isOwnRow(_ row: Int) -> Bool {
    let start = nodes[row].range.start
    let next = tornRows.partitioningIndex { $0.end > start }
    return (next == tornRows.count || tornRows[next].start >= start) && !isSentence(nodes[row])
  }

  /// Whether a row is a sentence below a table, to which it belongs since no blank line is between:
  /// several words without a pipe.
  package func isSentence(_ row: SyntaxNode) -> Bool {
    let text = bytes[row.range.offsets]
    return row.cellCount == 1 && !text.contains(.pipe)
      && text.split(maxSplits: 2, whereSeparator: \.isWhitespace).count > 2
  }

  /// The contents of the cells of the row at `index`, without those after the last column.
  package func cells(ofRow index: Int) -> [ByteRange] {
    descendants(of: index).lazy.filter { $0.kind == .cell && !$0.isExcess }.map(\.content)
  }

  /// The alignment of each column of the table at `index`; nil where the delimiter row has none.
  package func alignments(ofTable index: Int) -> [ColumnAlignment?] {
    guard let row = children(of: index).first(where: { nodes[$0].kind == .delimiterRow }) else {
      return []
    }
    return children(of: row).map { cell in
      let content = nodes[cell].content.offsets
      guard !content.isEmpty else { return nil }
      switch (bytes[content.lowerBound] == .colon, bytes[content.upperBound - 1] == .colon) {
      case (true, true): return .center
      case (true, false): return .left
      case (false, true): return .right
      case (false, false): return nil
      }
    }
  }

  private func siblings(from first: Int, to end: Int) -> [Int] {
    var found: [Int] = []
    var index = first
    while index < end {
      found.append(index)
      index = nodes[index].endIndex
    }
    return found
  }

  private func firstIndex(startingAtOrAfter offset: UInt32) -> Int {
    nodes.partitioningIndex { $0.range.lower >= offset }
  }
}

extension SyntaxNode.Kind {
  /// Whether brackets inside are not a label, or are the label of a valid link.
  fileprivate var hidesBrackets: Bool {
    switch self {
    case .link, .image, .codeSpan, .inlineHTML, .comment, .fencedCode, .indentedCode, .htmlBlock,
      .definition:
      true
    default: false
    }
  }
}
