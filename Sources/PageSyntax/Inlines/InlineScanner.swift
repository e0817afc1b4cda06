import SourceText

/// Finds links, images, code spans, raw HTML and comments in the text of leaf blocks.
///
/// Emphasis is not parsed: it changes none of them.
struct InlineScanner {
  /// Every byte with which an inline can begin or end.
  private static let stops = ByteSet("\\`<![]:w@")

  /// All nodes of the page so far; inlines are appended.
  var nodes: [SyntaxNode] = []
  var references = ReferenceMap()
  private let stops = Self.stops

  /// The bounds of the text at hand.
  var start = 0
  var end = 0
  var brackets: [Bracket] = []
  /// Of the brackets, those before this one cannot begin a link: a link already follows them.
  var firstActiveBracket = 0
  /// Whether a node was appended after those it contains.
  var hasNesting = false
  var backtickRuns = BacktickRuns()
  var missing = MissingTerminators()
  /// No `www.` link begins before this offset.
  var noBareDomainBefore = 0

  /// Appends the inlines of `range`, in document order, each before those inside it.
  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>) {
    var offset = nextStop(from: range.lowerBound, to: range.upperBound, in: text)
    guard offset < range.upperBound else { return }
    let firstNode = nodes.count
    begin(range)
    while offset < end {
      offset = scanInline(at: offset, in: text)
      offset = nextStop(from: offset, to: end, in: text)
    }
    if hasNesting { nestNodes(from: firstNode) }
  }

  private mutating func begin(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
    brackets.removeAll(keepingCapacity: true)
    firstActiveBracket = 0
    hasNesting = false
    backtickRuns.forget()
    missing = MissingTerminators()
    noBareDomainBefore = 0
  }

  @inline(__always)
  private func nextStop(from start: Int, to end: Int, in text: Span<UInt8>) -> Int {
    var index = start
    while index < end, !stops.contains(text[index]) { index += 1 }
    return index
  }

  /// Reads what begins with the byte at `offset`; returns where to go on.
  private mutating func scanInline(at offset: Int, in text: Span<UInt8>) -> Int {
    switch text[offset] {
    case .backslash: text.afterBackslash(at: offset, before: end)
    case .backtick: scanCodeSpan(at: offset, in: text)
    case .lessThan: scanAngleBracket(at: offset, in: text)
    case .exclamationMark:
      text.byte(at: offset + 1, before: end) == .leftBracket
        ? openBracket(at: offset, isImage: true) : offset + 1
    case .leftBracket: openBracket(at: offset, isImage: false)
    case .rightBracket: closeBracket(at: offset, in: text)
    case .colon: scanBareURL(at: offset, in: text)
    case .at: scanBareEmail(at: offset, in: text)
    default: scanBareDomain(at: offset, in: text)
    }
  }

  /// Appends a node that has no descendants.
  mutating func append(_ node: SyntaxNode) {
    nodes.append(node)
    nodes[nodes.count - 1].storedEndIndex = UInt32(clamping: nodes.count)
  }
}

extension InlineScanner {
  /// Appends the inlines of text that is not the source's own, with their places in the source.
  mutating func scan(_ text: JoinedText) {
    let firstNode = nodes.count
    scan(text.bytes.span, 0..<text.bytes.count)
    for index in firstNode..<nodes.count {
      let node = nodes[index]
      nodes[index].range = text.sourceRange(of: node.range)
      nodes[index].content = text.sourceRange(of: node.content)
      guard !node.form.isReference else { continue }
      nodes[index].storedDestination = text.sourceRange(of: node.storedDestination)
      nodes[index].storedTitle = text.sourceRange(of: node.storedTitle)
    }
  }
}
