import SourceText

/// Paragraphs, and the closing of leaf blocks.
extension BlockScanner {
  mutating func closeLeaf(in source: Span<UInt8>) {
    switch leaf {
    case .none: return
    case .paragraph(let paragraph): closeParagraph(paragraph, in: source)
    case .fencedCode(let fence): addFence(fence, isClosed: false)
    case .indentedCode(let range):
      suspectCode(from: range.start, in: source)
      addCode(SyntaxNode(.indentedCode, range))
    case .htmlBlock(let block): addHTMLBlock(block, in: source)
    case .table(let table): nodes[table].storedEndIndex = UInt32(clamping: nodes.count)
    }
    leaf = .none
  }

  private mutating func closeParagraph(_ paragraph: OpenParagraph, in source: Span<UInt8>) {
    guard let text = takeDefinitions(of: paragraph, in: source) else { return }
    if paragraph.resemblesTable { tableSuspects.append(.paragraph(paragraphs.count)) }
    paragraphs.append(
      ParagraphLines(
        node: nodes.count, container: containers.last?.node, lines: text.lines))
    addLabelledValues(of: text.lines, in: source)
    var node = SyntaxNode(.paragraph, text.content)
    node.quoteDepth = quoteDepth(of: text)
    node.flag = text.lines.count > 1
    addLeaf(node, inlines: text.inlines, in: source)
  }

  /// The number of block quotes around a paragraph whose inlines are read line by line, else 0.
  func quoteDepth(of text: ParagraphText) -> Int {
    guard case .lines = text.inlines else { return 0 }
    return containers.count { $0.kind == .blockQuote }
  }

  /// Turns the definitions at the start of a paragraph into nodes; nil if nothing else is in it.
  mutating func takeDefinitions(
    of paragraph: OpenParagraph, in source: Span<UInt8>
  ) -> ParagraphText? {
    var lines = paragraph.firstLine..<paragraphLines.count
    guard let last = lines.last else { return nil }
    let isQuoted = lines.count > 1 && containers.contains { $0.kind == .blockQuote }
    let start = paragraphLines[lines.lowerBound].start
    let end = source.trimmedEnd(from: paragraphLines[last].start, to: paragraphLines[last].end)
    paragraphLines[last] = ByteRange(paragraphLines[last].start, end)
    if source.byte(at: start, before: end) == .leftBracket {
      let consumed =
        isQuoted
        ? takeDefinitions(ofQuoted: lines, in: source)
        : addDefinitions(from: start, to: end, in: source) { $0 }
      while let line = lines.first, paragraphLines[line].start < consumed {
        lines = (line + 1)..<lines.upperBound
      }
    }
    guard let first = lines.first else { return nil }
    return ParagraphText(
      content: ByteRange(paragraphLines[first].start, end), lines: lines,
      inlines: isQuoted && lines.count > 1 ? .lines(lines) : .source)
  }

  private mutating func takeDefinitions(ofQuoted lines: Range<Int>, in source: Span<UInt8>) -> Int {
    let text = JoinedText(lines: paragraphLines[lines], of: source)
    let end = text.bytes.count
    return addDefinitions(from: 0, to: end, in: text.bytes.span) { text.sourceRange(of: $0) }
  }

  /// Adds the definitions that begin at `start`; returns the offset in the source after the last.
  private mutating func addDefinitions(
    from start: Int, to end: Int, in text: Span<UInt8>, place: (ByteRange) -> ByteRange
  ) -> Int {
    var consumed = 0
    var index = start
    while let definition = text.linkReferenceDefinition(at: index, before: end) {
      var node = SyntaxNode(
        .definition, place(definition.range), content: place(definition.label))
      node.storedDestination = place(definition.destination)
      node.storedTitle = definition.title.map(place) ?? .absent
      references.add(node, label: text.extracting(definition.label.offsets))
      addLeaf(node)
      consumed = node.range.end
      index = definition.next
    }
    return consumed
  }
}
