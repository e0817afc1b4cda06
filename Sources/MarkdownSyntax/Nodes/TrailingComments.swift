import SourceText

/// Comments at the ends of cells, headings, paragraphs and labelled values, which do not belong to
/// the text before them: readers do not see them.
enum TrailingComments {
  /// The nodes of a page, with the content of blocks without the comments at its end. A cell beyond
  /// the width of its table that has only comments is not counted.
  static func trimmed(_ nodes: [SyntaxNode], _ source: Span<UInt8>) -> [SyntaxNode] {
    var nodes = nodes
    var row = 0
    for index in nodes.indices {
      switch nodes[index].kind {
      case .row: row = index
      case .paragraph where nodes[index].quoteDepth > 0: break
      case .cell, .heading, .paragraph:
        let content = nodes[index].content
        let end = end(of: content, before: nodes[index + 1..<nodes[index].endIndex], source)
        guard end < content.end else { continue }
        nodes[index].content = ByteRange(content.start, end)
        if nodes[index].isExcess, end == content.start { nodes[row].number -= 1 }
      default: break
      }
    }
    return nodes
  }

  /// Labelled values without the comments at their ends.
  static func trimmed(
    _ values: [LabelledValue], in nodes: [SyntaxNode], _ source: Span<UInt8>
  ) -> [LabelledValue] {
    let comments = nodes.filter { $0.kind == .comment }
    return values.map { value in
      let first = comments.partitioningIndex { $0.range.start >= value.value.start }
      let last = comments.partitioningIndex { $0.range.start >= value.value.end }
      let end = end(of: value.value, before: comments[first..<last], source)
      guard end < value.value.end else { return value }
      return LabelledValue(
        label: value.label, value: ByteRange(value.value.start, end),
        isListItem: value.isListItem, range: ByteRange(value.range.start, end))
    }
  }

  /// The end of a text without the last ones of the nodes in it where these are comments.
  private static func end(
    of text: ByteRange, before nodes: ArraySlice<SyntaxNode>, _ source: Span<UInt8>
  ) -> Int {
    var end = text.end
    for node in nodes.reversed() {
      guard node.kind == .comment, node.range.end == end else { break }
      end = node.range.start
      while end > text.start, source[end - 1].isWhitespace { end -= 1 }
    }
    return end
  }
}
