import SourceText

/// Finds the blocks of a page, line by line, as CommonMark's first phase does.
struct BlockScanner {
  /// The deepest nesting of containers; markers beyond are text.
  static let maximumDepth = 100

  /// The blocks found, a parent before its children.
  var nodes: [SyntaxNode] = []
  /// The contents of blocks that may have inlines, in document order.
  var inlineContents: [InlineContent] = []
  /// The lines of every paragraph, without indentation and line ends.
  var paragraphLines: [ByteRange] = []
  /// Every paragraph, in document order.
  var paragraphs: [ParagraphLines] = []
  /// Every table, in document order.
  var tables: [TableBlock] = []
  /// Possible tables with a defect, in document order.
  var tableSuspects: [TableSuspect] = []
  /// The last table with a row that has too few cells, by its index.
  var lastTornSuspect: Int?
  var references = ReferenceMap()
  var labelledValues: [LabelledValue] = []

  var containers: [OpenContainer] = []
  var leaf = OpenLeaf.none
  var cursor = LineCursor(offset: 0, end: 0)
  /// The end of the last line that was not blank.
  var contentEnd = 0
  /// The line has no thematic break that starts before this offset.
  var noThematicBreakBefore = 0

  /// Forgets the text before.
  mutating func begin() {
    nodes.empty()
    inlineContents.empty()
    paragraphLines.empty()
    paragraphs.empty()
    tables.empty()
    tableSuspects.empty()
    lastTornSuspect = nil
    labelledValues.empty()
    references.removeAll()
    contentEnd = 0
  }

  /// Reads the lines that begin from `start` to `end`; returns the start of the next one.
  mutating func readLines(from start: Int, to end: Int, in source: Span<UInt8>) -> Int {
    var offset = start
    while offset < end {
      let lineEnd = source.lineEnd(from: offset)
      cursor = LineCursor(offset: offset, end: lineEnd)
      noThematicBreakBefore = 0
      scanLine(in: source)
      offset = source.nextLine(after: lineEnd)
    }
    return offset
  }

  /// Whether a leaf block is open that goes on after a blank line: fenced code or raw HTML.
  var isInsideLeaf: Bool {
    switch leaf {
    case .fencedCode: true
    case .htmlBlock(let block): !block.condition.endsAtBlankLine
    case .none, .paragraph, .indentedCode, .table: false
    }
  }

  /// Ends all blocks.
  mutating func finish(in source: Span<UInt8>) {
    closeLeaf(in: source)
    closeContainers(to: 0, in: source)
  }

  private mutating func scanLine(in source: Span<UInt8>) {
    let matched = matchContainers(in: source)
    if matched == containers.count, continueLeaf(in: source) { return }
    var start = BlockStart(
      depth: matched, allMatched: matched == containers.count, tipIsParagraph: leaf.isParagraph)
    openBlocks(at: &start, in: source)
  }

  /// Skips the markers and indentation of open containers; returns how many the line continues.
  private mutating func matchContainers(in source: Span<UInt8>) -> Int {
    var depth = 0
    while depth < containers.count {
      let (first, indent) = cursor.indentation(in: source)
      switch containers[depth].kind {
      case .listItem(let contentIndent):
        if indent >= contentIndent {
          cursor.advance(columns: contentIndent, in: source)
        } else if first >= cursor.end, containers[depth].hasChild {
          cursor.advance(to: first, in: source)
        } else {
          return depth
        }
      case .blockQuote:
        guard indent <= 3, first < cursor.end, source[first] == .greaterThan else { return depth }
        cursor.advance(to: first + 1, in: source)
        cursor.advanceOverOptionalSpace(in: source)
        containers[depth].leastEnd = first + 1
      }
      depth += 1
    }
    return depth
  }

  /// Whether the open leaf, all of whose containers the line continues, took the line.
  private mutating func continueLeaf(in source: Span<UInt8>) -> Bool {
    switch leaf {
    case .none: return false
    case .paragraph, .table:
      if cursor.indentation(in: source).first >= cursor.end { closeLeaf(in: source) }
      return false
    case .fencedCode(let fence): return continueFence(fence, in: source)
    case .indentedCode(let range): return continueIndentedCode(range, in: source)
    case .htmlBlock(let block): return continueHTMLBlock(block, in: source)
    }
  }
}

extension Array {
  /// Removes all elements, for others.
  mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}
