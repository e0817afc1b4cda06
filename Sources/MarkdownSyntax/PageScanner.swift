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
    let source = bytes.span
    let head = FrontmatterScanner.scan(source)
    blocks.scan(source, from: head.bodyStart)
    inlines.references = blocks.references
    insertInlines(in: source)
    return ParsedPage(
      bytes: bytes, nodes: Array(inlines.nodes[...]), frontmatter: head.block,
      bodyStart: head.bodyStart, labelledValues: blocks.labelledValues,
      tableDefects: TableDefectFinder.find(in: blocks, source))
  }

  /// Puts blocks and, after each, its inlines into one array.
  private mutating func insertInlines(in source: Span<UInt8>) {
    inlines.nodes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    var next = 0
    for (block, node) in blocks.nodes.enumerated() {
      places.append(UInt32(clamping: inlines.nodes.count))
      inlines.nodes.append(node)
      if next < blocks.inlineContents.count, blocks.inlineContents[next].block == block {
        scanInlines(blocks.inlineContents[next].text, of: node, in: source)
        next += 1
      }
    }
    places.append(UInt32(clamping: inlines.nodes.count))
    guard inlines.nodes.count > blocks.nodes.count else { return }
    Self.moveEnds(of: blocks.nodes, to: places, in: &inlines.nodes)
  }

  /// Sets the end of each block to the new place of its last descendant.
  private static func moveEnds(
    of blocks: [SyntaxNode], to places: [UInt32], in nodes: inout [SyntaxNode]
  ) {
    var nodes = nodes.mutableSpan
    for (block, node) in blocks.enumerated() {
      nodes[Int(places[block])].storedEndIndex = places[node.endIndex]
    }
  }

  private mutating func scanInlines(
    _ content: InlineContent.Text, of block: SyntaxNode, in source: Span<UInt8>
  ) {
    switch content {
    case .source: inlines.scan(source, block.content.offsets)
    case .lines(let lines):
      inlines.scan(
        JoinedText(lines: blocks.paragraphLines[lines], of: source), quoteDepth: block.quoteDepth)
    case .escapedPipes:
      inlines.scan(JoinedText(cell: block.content, of: source), quoteDepth: 0)
    }
  }
}
