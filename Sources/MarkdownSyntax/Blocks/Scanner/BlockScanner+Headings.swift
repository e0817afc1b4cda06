import SourceText

/// Headings and thematic breaks.
extension BlockScanner {
  mutating func openATXHeading(at start: BlockStart, in source: Span<UInt8>) -> Bool {
    let hashes = source.skipRun(of: .hash, from: start.first, to: cursor.end)
    let level = hashes - start.first
    guard level <= 6, hashes >= cursor.end || source[hashes].isSpaceOrTab else { return false }
    beginLeaf(at: start, in: source)
    let end = source.trimmedEnd(from: hashes, to: cursor.end)
    var node = SyntaxNode(.heading, ByteRange(start.first, end))
    node.content = atxContent(from: source.skipSpaces(from: hashes, to: end), to: end, in: source)
    node.number = UInt32(clamping: level)
    addLeaf(node, inlines: .source, in: source)
    return true
  }

  /// The text of an ATX heading, without the run of `#` that may close it.
  private func atxContent(from start: Int, to end: Int, in source: Span<UInt8>) -> ByteRange {
    var text = end
    while text > start, source[text - 1] == .hash { text -= 1 }
    let isClosing = text < end && (text == start || source[text - 1].isSpaceOrTab)
    return ByteRange(start, isClosing ? source.trimmedEnd(from: start, to: text) : end)
  }

  func isSetextUnderline(_ byte: UInt8, at start: Int, in source: Span<UInt8>) -> Bool {
    let run = source.skipRun(of: byte, from: start, to: cursor.end)
    return source.isBlank(from: run, to: cursor.end)
  }

  /// Makes a heading of the open paragraph; false if it has nothing but definitions.
  mutating func closeParagraphAsHeading(
    level: Int, at underline: Int, in source: Span<UInt8>
  ) -> Bool {
    guard case .paragraph(let paragraph) = leaf else { return false }
    leaf = .none
    guard let text = takeDefinitions(of: paragraph, in: source) else { return false }
    let end = source.trimmedEnd(from: underline, to: cursor.end)
    suspectHeading(text.lines.upperBound - 1, underline: ByteRange(underline, end), in: source)
    var node = SyntaxNode(
      .heading, ByteRange(text.content.start, end), content: text.content)
    node.number = UInt32(clamping: level)
    node.quoteDepth = quoteDepth(of: text)
    node.flag = true
    addLeaf(node, inlines: text.inlines, in: source)
    return true
  }

  mutating func openThematicBreak(
    _ byte: UInt8, at start: BlockStart, in source: Span<UInt8>
  ) -> Bool {
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"),
      start.first >= noThematicBreakBefore
    else { return false }
    var count = 0
    var index = start.first
    while index < cursor.end {
      if source[index] == byte {
        count += 1
      } else if !source[index].isSpaceOrTab {
        // So that nested markers, as in `- - - text`, do not each read the whole line.
        noThematicBreakBefore = index
        return false
      }
      index += 1
    }
    guard count >= 3 else { return false }
    beginLeaf(at: start, in: source)
    let end = source.trimmedEnd(from: start.first, to: cursor.end)
    addLeaf(SyntaxNode(.thematicBreak, ByteRange(start.first, end)))
    return true
  }

  /// Appends a leaf block, with the text that contains its inlines: most texts have none.
  mutating func addLeaf(
    _ node: SyntaxNode, inlines text: InlineContent.Text, in source: Span<UInt8>
  ) {
    let first = InlineScanner.firstStart(
      in: source, from: node.content.start, to: node.content.end)
    if first < node.content.end { addInlines(from: first, in: text) }
    addLeaf(node)
  }

  /// Notes that the next node may have inlines, the first of them at `first`.
  mutating func addInlines(from first: Int, in text: InlineContent.Text) {
    inlineContents.append(InlineContent(block: nodes.count, text: text, first: first))
  }

  mutating func addLeaf(_ node: SyntaxNode) {
    var node = node
    node.storedEndIndex = UInt32(clamping: nodes.count + 1)
    nodes.append(node)
  }
}
