import SourceText

/// HTML blocks, and the comments in them.
extension BlockScanner {
  mutating func openHTMLBlock(at start: BlockStart, in source: Span<UInt8>) -> Bool {
    guard
      let condition = HTMLBlockCondition(
        at: start.first, before: cursor.end, interruptsParagraph: start.interruptsParagraph,
        in: source)
    else { return false }
    beginLeaf(at: start, in: source)
    addHTMLLine(
      OpenHTMLBlock(condition: condition, start: start.first, end: cursor.end),
      from: start.first, in: source)
    return true
  }

  mutating func continueHTMLBlock(_ block: OpenHTMLBlock, in source: Span<UInt8>) -> Bool {
    let isBlank = source.isBlank(from: cursor.offset, to: cursor.end)
    if isBlank {
      if block.condition.endsAtBlankLine { closeLeaf(in: source) }
      return true
    }
    var block = block
    block.end = cursor.end
    contentEnd = cursor.end
    addHTMLLine(block, from: cursor.offset, in: source)
    return true
  }

  private mutating func addHTMLLine(
    _ block: OpenHTMLBlock, from start: Int, in source: Span<UInt8>
  ) {
    leaf = .htmlBlock(block)
    if block.condition.isEnd(from: start, to: cursor.end, in: source) { closeLeaf(in: source) }
  }

  mutating func addHTMLBlock(_ block: OpenHTMLBlock, in source: Span<UInt8>) {
    let end = source.trimmedEnd(from: block.start, to: block.end)
    let index = nodes.count
    addLeaf(SyntaxNode(.htmlBlock, ByteRange(block.start, end)))
    if block.condition.mayHoldComments { addComments(from: block.start, to: end, in: source) }
    nodes[index].storedEndIndex = UInt32(clamping: nodes.count)
  }

  private mutating func addComments(from start: Int, to end: Int, in source: Span<UInt8>) {
    var index = start
    while let open = source.firstOffset(ofWord: "<!--", from: index, to: end) {
      var node = SyntaxNode(.comment, ByteRange(open, end), content: ByteRange(open + 4, end))
      if let close = source.firstOffset(ofWord: "-->", from: open + 2, to: end) {
        node.range = ByteRange(open, close + 3)
        node.content = ByteRange(open + 4, close)
      } else {
        node.flag = true
      }
      addLeaf(node)
      index = node.range.end
    }
  }
}
