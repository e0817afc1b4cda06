package import SourceText

/// Parses pages one after the other, reusing its memory from page to page: passages that it parsed
/// before are not parsed again.
package struct PageScanner {
  private var blocks = BlockScanner()
  private var inlines = InlineScanner()
  /// The place of each block's node among all nodes.
  private var places: [UInt32] = []
  private var memo = PassageMemo()
  // What the present page has: its nodes are those of `inlines`.
  private var labelledValues: [LabelledValue] = []
  private var unshownHeadings: [UnshownHeading] = []
  private var features = PassageFeatures()
  /// The number of LFs, where the text is undamaged.
  private var lineFeeds = 0

  package init() {}

  /// The syntax of one page, and the damage of its text; bytes that are not text have no syntax.
  package mutating func scan(_ bytes: [UInt8]) -> (syntax: ParsedPage, damage: TextDamage) {
    let syntax = parse(bytes)
    let damage =
      features.isUndamaged
      ? TextDamage(undamaged: bytes, lineFeeds: lineFeeds) : TextDamage(bytes)
    return (damage.encodingFault == nil ? syntax : parse([]), damage)
  }

  /// The syntax of any bytes.
  package mutating func parse(_ bytes: [UInt8]) -> ParsedPage {
    memo.makeRoom()
    let wrapper = CodeWrapper(bytes.span)
    let source = bytes.span.extracting(..<(wrapper?.closing.start ?? bytes.count))
    let head = FrontmatterScanner.scan(source, from: wrapper?.contentStart ?? 0)
    let hasPassages = parsePassages(of: bytes, source, from: head.bodyStart)
    if !hasPassages { parseWhole(bytes, source, from: head.bodyStart) }
    let nodes = Array(inlines.nodes[...])
    let hasComments = features.hasComments
    let defects = hasPassages ? [] : TableDefectFinder.find(in: blocks, source)
    return ParsedPage(
      bytes: bytes, nodes: hasComments ? TrailingComments.trimmed(nodes, source) : nodes,
      frontmatter: head.block, wrapper: wrapper, bodyStart: head.bodyStart,
      labelledValues: hasComments
        ? TrailingComments.trimmed(labelledValues, in: nodes, source) : Array(labelledValues[...]),
      unshownHeadings: Array(unshownHeadings[...]), tableDefects: defects,
      tornRows: defects.flatMap(\.tornRows).map(\.range),
      textOutsideLinks: features.textOutsideLinks,
      mayHaveUnpairedMarks: features.mayHaveUnpairedMarks)
  }

  private mutating func beginPage() {
    inlines.nodes.empty()
    inlines.references.removeAll()
    labelledValues.empty()
    unshownHeadings.empty()
    features = PassageFeatures()
    lineFeeds = 0
  }

  /// Parses a page passage by passage; false where it has definitions of links, or what may be a
  /// table with a defect: these matter to other passages.
  private mutating func parsePassages(
    of bytes: [UInt8], _ source: Span<UInt8>, from start: Int
  ) -> Bool {
    beginPage()
    var lineEnds = LineEndCount()
    var offset = source.skipBlankLines(from: start, &lineEnds)
    features.isUndamaged = isUndamaged(ByteRange(0, offset), of: bytes)
    while offset < source.count {
      let passage = Passage(from: offset, in: source)
      let known = memo.add(
        passage.range, of: bytes, to: &inlines.nodes, &labelledValues, &unshownHeadings)
      if let known {
        offset = passage.next
        features.formUnion(known)
        if passage.lineEnds.hasCarriageReturns { features.isUndamaged = false }
        lineFeeds += passage.lineEnds.lineFeeds
      } else {
        guard let next = parse(passage, of: bytes, source) else { return false }
        offset = next
      }
    }
    if !isUndamaged(ByteRange(source.count, bytes.count), of: bytes) {
      features.isUndamaged = false
    }
    return true
  }

  /// Parses a passage, and others where code or raw HTML in it does not end in it; returns the start
  /// of the next one, and nil where it matters to others.
  private mutating func parse(
    _ passage: Passage, of bytes: [UInt8], _ source: Span<UInt8>
  ) -> Int? {
    let start = passage.range.start
    let (node, value) = (inlines.nodes.count, labelledValues.count)
    let heading = unshownHeadings.count
    blocks.begin()
    var line = blocks.readLines(from: start, to: passage.range.end, in: source)
    let isWhole = !blocks.isInsideLeaf
    var next = passage.next
    while blocks.isInsideLeaf, next < source.count {
      let more = Passage(from: next, in: source)
      line = blocks.readLines(from: line, to: more.range.end, in: source)
      next = more.next
    }
    // Blank lines at the end of the page belong to code that is open.
    if blocks.isInsideLeaf { _ = blocks.readLines(from: line, to: source.count, in: source) }
    blocks.finish(in: source)
    guard blocks.references.isEmpty, blocks.tableSuspects.isEmpty else { return nil }
    var found = addNodes(from: start, to: next, in: bytes, source)
    found.isUndamaged = isUndamaged(ByteRange(start, next), of: bytes)
    features.formUnion(found)
    if isWhole {
      memo.remember(
        passage.range, of: bytes, nodes: inlines.nodes[node...], labelledValues[value...],
        unshownHeadings[heading...], found)
    }
    return next
  }

  /// Whether a part of a page is undamaged; adds its LFs.
  private mutating func isUndamaged(_ part: ByteRange, of bytes: [UInt8]) -> Bool {
    guard !part.isEmpty else { return true }
    guard let count = TextDamage.lineFeeds(inUndamaged: part, of: bytes) else { return false }
    lineFeeds += count
    return true
  }

  private mutating func parseWhole(_ bytes: [UInt8], _ source: Span<UInt8>, from start: Int) {
    beginPage()
    blocks.begin()
    _ = blocks.readLines(from: start, to: source.count, in: source)
    blocks.finish(in: source)
    inlines.references = blocks.references
    features = addNodes(from: start, to: bytes.count, in: bytes, source)
    features.isUndamaged = isUndamaged(ByteRange(0, bytes.count), of: bytes)
  }

  /// Adds the nodes, labelled values and lines intended as headings of the blocks that were read,
  /// in a range of the page.
  private mutating func addNodes(
    from start: Int, to end: Int, in bytes: [UInt8], _ source: Span<UInt8>
  ) -> PassageFeatures {
    inlines.hasComments = false
    let first = inlines.nodes.count
    insertInlines(in: source)
    labelledValues.append(contentsOf: blocks.labelledValues)
    var mayHaveUnpairedMarks = false
    for index in first..<inlines.nodes.count {
      inlines.nodes[index].addUnshownHeadings(of: bytes, to: &unshownHeadings)
      if inlines.nodes[index].mayHaveUnpairedMarks(in: bytes) { mayHaveUnpairedMarks = true }
    }
    return PassageFeatures(
      hasComments: inlines.hasComments,
      textOutsideLinks: TextOutsideLinks(
        from: start, to: end, nodes: inlines.nodes.span.extracting(first...), of: bytes.span),
      mayHaveUnpairedMarks: mayHaveUnpairedMarks)
  }

  /// Puts blocks and, after each, its inlines after the nodes of the page so far.
  private mutating func insertInlines(in source: Span<UInt8>) {
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
