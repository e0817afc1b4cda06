import SourceText

/// Parses pages one after the other, reusing its memory from page to page.
package struct PageScanner {
  private var blocks = BlockScanner()
  private var inlines = InlineScanner()
  /// The place of each block's node among all nodes.
  private var places: [UInt32] = []

  package init() {}

  /// The syntax of one page.
  package mutating func scan(_ bytes: [UInt8]) -> ParsedPage {
    let wrapper = CodeWrapper(bytes.span)
    let source = bytes.span.extracting(..<(wrapper?.closing.start ?? bytes.count))
    let head = FrontmatterScanner.scan(source, from: wrapper?.contentStart ?? 0)
    blocks.scan(source, from: head.bodyStart)
    inlines.references = blocks.references
    insertInlines(in: source)
    let nodes = Array(inlines.nodes[...])
    let trimmed = inlines.hasComments ? TrailingComments.trimmed(nodes, source) : nodes
    let defects = TableDefectFinder.find(in: blocks, source)
    return ParsedPage(
      bytes: bytes, nodes: trimmed, frontmatter: head.block,
      wrapper: wrapper, bodyStart: head.bodyStart,
      labelledValues: inlines.hasComments
        ? TrailingComments.trimmed(blocks.labelledValues, in: nodes, source)
        : blocks.labelledValues,
      tableDefects: defects, tornRows: defects.flatMap(\.tornRows).map(\.range))
  }

  /// Puts blocks and, after each, its inlines into one array.
  private mutating func insertInlines(in source: Span<UInt8>) {
    inlines.nodes.removeAll(keepingCapacity: true)
    inlines.hasComments = false
    places.removeAll(keepingCapacity: true)
    var next = 0
    for content in blocks.inlineContents {
      insertBlocks(next..<content.block + 1)
      scan(content, of: blocks.nodes[content.block], in: source)
      next = content.block + 1
    }
    insertBlocks(next..<blocks.nodes.count)
    places.append(UInt32(clamping: inlines.nodes.count))
    guard inlines.nodes.count > blocks.nodes.count else { return }
    Self.moveEnds(of: blocks.nodes, to: places, in: &inlines.nodes)
  }

  private mutating func insertBlocks(_ range: Range<Int>) {
    let place = UInt32(clamping: inlines.nodes.count)
    places.append(contentsOf: place..<place + UInt32(clamping: range.count))
    inlines.nodes.append(contentsOf: blocks.nodes[range])
  }

  /// Sets the end of each block to the new place of its last descendant.
  private static func moveEnds(
    of blocks: [SyntaxNode], to places: [UInt32], in nodes: inout [SyntaxNode]
  ) {
    var nodes = nodes.mutableSpan
    for block in blocks.indices {
      nodes[Int(places[block])].storedEndIndex = places[blocks[block].endIndex]
    }
  }

  private mutating func scan(
    _ content: InlineContent, of block: SyntaxNode, in source: Span<UInt8>
  ) {
    switch content.text {
    case .source: inlines.scan(source, block.content.offsets, from: content.first)
    case .lines(let lines):
      inlines.scan(
        JoinedText(lines: blocks.paragraphLines[lines], of: source), quoteDepth: block.quoteDepth)
    case .escapedPipes:
      inlines.scan(JoinedText(cell: block.content, of: source), quoteDepth: 0)
    }
  }
}
