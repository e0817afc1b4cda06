import SourceText

/// Finds links, images, code spans, raw HTML and comments in the text of leaf blocks.
///
/// Emphasis is not parsed: it does not change them.
struct InlineScanner {
  /// All nodes of the page so far; inlines are appended.
  var nodes: [SyntaxNode] = []
  var references = ReferenceMap()

  /// The bounds of the current text.
  var start = 0
  var end = 0
  var brackets: [Bracket] = []
  /// Brackets before this one cannot begin a link: a link already follows them.
  var firstActiveBracket = 0
  /// Whether a comment was found on the page.
  var hasComments = false
  /// Whether a node was appended after those it contains.
  var hasNesting = false
  var backtickRuns = BacktickRuns()
  var missing = MissingTerminators()
  /// No `www.` link begins before this offset.
  var noBareDomainBefore = 0

  /// Appends the inlines of `range`, in document order, each before those inside it; the first one
  /// may begin at `first`.
  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>, from first: Int) {
    var offset = first
    let firstNode = nodes.count
    begin(range)
    while offset < end {
      offset = scanInline(at: offset, in: text)
      offset = Self.firstStart(in: text, from: offset, to: end)
    }
    if hasNesting { nestNodes(from: firstNode) }
  }

  /// The first offset from `start` where an inline may begin or end, or `end`.
  static func firstStart(in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    text.firstOffset(of: .inlineStarts, from: start, to: end) { $0.inlineStarts }
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

  /// Parses the inline that begins with the byte at `offset`; returns the offset of the next one.
  private mutating func scanInline(at offset: Int, in text: Span<UInt8>) -> Int {
    switch text[offset] {
    case UInt8(ascii: "\\"): text.afterBackslash(at: offset, before: end)
    case UInt8(ascii: "`"): scanCodeSpan(at: offset, in: text)
    case UInt8(ascii: "<"): scanAngleBracket(at: offset, in: text)
    case UInt8(ascii: "!"):
      text.byte(at: offset + 1, before: end) == .leftBracket
        ? openBracket(at: offset, isImage: true) : offset + 1
    case UInt8(ascii: "["): openBracket(at: offset, isImage: false)
    case UInt8(ascii: "]"): closeBracket(at: offset, in: text)
    case UInt8(ascii: ":"): scanBareURL(at: offset, in: text)
    case UInt8(ascii: "@"): scanBareEmail(at: offset, in: text)
    default: scanBareDomain(at: offset, in: text)
    }
  }

  /// Appends a node that has no descendants.
  mutating func append(_ node: SyntaxNode) {
    var node = node
    node.storedEndIndex = UInt32(clamping: nodes.count + 1)
    nodes.append(node)
  }
}

extension InlineScanner {
  /// Appends the inlines of joined text, with their places in the source.
  mutating func scan(_ text: JoinedText, quoteDepth: Int) {
    let firstNode = nodes.count
    let bytes = text.bytes.span
    scan(bytes, bytes.indices, from: Self.firstStart(in: bytes, from: 0, to: bytes.count))
    for index in firstNode..<nodes.count {
      let node = nodes[index]
      nodes[index].range = text.sourceRange(of: node.range)
      nodes[index].content = text.sourceRange(of: node.content)
      nodes[index].quoteDepth = quoteDepth
      guard !node.form.isReference else { continue }
      nodes[index].storedDestination = text.sourceRange(of: node.storedDestination)
      nodes[index].storedTitle = text.sourceRange(of: node.storedTitle)
    }
  }
}
