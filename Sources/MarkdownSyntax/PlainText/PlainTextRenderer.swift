import SourceText

/// Renders the visible text of a block or link, without markup.
struct PlainTextRenderer {
  private enum Piece {
    case text(String)
    /// A delimiter run, by its index in the resolver.
    case run(Int)
  }

  /// A link or image whose text is being rendered.
  private struct OpenLink {
    let contentEnd: Int
    let end: Int
    let outer: EmphasisResolver.Level
  }

  /// The tags of line breaks in values.
  static let lineBreaks = ["<br>", "<br/>", "<br />"]

  private let nodes: ArraySlice<SyntaxNode>
  private let bounds: Range<Int>
  private var nextNode: Int
  private var pieces: [Piece] = []
  private var plain: [UInt8] = []
  private var emphasis = EmphasisResolver()
  private var open: [OpenLink] = []

  /// Whether `\|` in code is a pipe, as in a table.
  private let isCell: Bool
  /// Whether images are rendered by their alternative text.
  private let hasImages: Bool
  /// Whether it is a value: text that is struck through is left out, and line breaks are spaces.
  private let isValue: Bool
  /// The number of `>`, not part of the text, that every line but the first may begin with.
  private let quoteDepth: Int

  /// Renders the node at `index`: its content, or the node itself where it has no text inside.
  init(of index: Int, in page: ParsedPage, hasImages: Bool) {
    let node = page.nodes[index]
    self.hasImages = hasImages
    quoteDepth = node.hasQuoteDepth ? node.quoteDepth : 0
    let isAtom = node.kind == .codeSpan || node.isAddress
    bounds = isAtom ? node.range.offsets : node.content.offsets
    nodes = page.nodes[(isAtom ? index : index + 1)..<node.endIndex]
    nextNode = nodes.startIndex
    isCell = node.kind == .cell
    isValue = false
  }

  /// Renders a part of one block's text, which has these inlines, without what is struck through.
  init(of range: ByteRange, with inlines: ArraySlice<SyntaxNode>) {
    bounds = range.offsets
    nodes = inlines
    nextNode = inlines.startIndex
    hasImages = false
    quoteDepth = 0
    isCell = false
    isValue = true
  }

  mutating func render(_ text: Span<UInt8>) -> String {
    var offset = bounds.lowerBound
    while true {
      while let link = open.last, offset >= link.contentEnd {
        open.removeLast()
        emphasis.leaveLink(to: link.outer)
        offset = link.end
      }
      guard offset < bounds.upperBound else { break }
      offset = step(at: offset, in: text)
    }
    flush()
    return visibleText()
  }

  private func visibleText() -> String {
    let struck = isValue ? emphasis.pairs.filter(isStriking) : []
    let (openers, closers) = (Set(struck.map(\.opener)), Set(struck.map(\.closer)))
    var depth = 0
    return pieces.reduce(into: "") { result, piece in
      switch piece {
      case .text(let text): if depth == 0 { result += text }
      case .run(let index):
        if openers.contains(index) { depth += 1 }
        if closers.contains(index) { depth -= 1 }
        let run = emphasis.runs[index]
        let character = Character(Unicode.Scalar(run.character))
        result += String(repeating: character, count: run.remaining)
      }
    }
  }

  private func isStriking(_ pair: (opener: Int, closer: Int)) -> Bool {
    emphasis.runs[pair.opener].character == .tilde
  }

  private mutating func step(at offset: Int, in text: Span<UInt8>) -> Int {
    while nextNode < nodes.endIndex, nodes[nextNode].range.start < offset { nextNode += 1 }
    if nextNode < nodes.endIndex, nodes[nextNode].range.start == offset {
      return enter(nodes[nextNode], in: text)
    }
    let end = bounds.upperBound
    switch text[offset] {
    case .backslash:
      let next = text.afterBackslash(at: offset, before: end)
      let isHardBreak = text.byte(at: next, before: end)?.isLineEnd ?? false
      if next > offset + 1 || !isHardBreak { plain.append(text[next - 1]) }
      return next
    case .ampersand:
      guard let reference = CharacterReference(at: offset, before: end, in: text) else { break }
      plain.append(contentsOf: reference.text.utf8)
      return reference.end
    case .lineFeed, .carriageReturn:
      while let last = plain.last, last.isSpaceOrTab { plain.removeLast() }
      plain.append(.lineFeed)
      return text.nextText(after: offset, before: end, quoteDepth: quoteDepth)
    case .asterisk, .underscore, .tilde:
      let runEnd = text.skipRun(of: text[offset], from: offset, to: open.last?.contentEnd ?? end)
      flush()
      pieces.append(.run(emphasis.runs.count))
      emphasis.add(DelimiterRun(from: offset, to: runEnd, within: bounds, in: text))
      return runEnd
    default: break
    }
    plain.append(text[offset])
    return offset + 1
  }

  /// Renders an inline, or begins to render its text; returns the offset to continue at.
  private mutating func enter(_ node: SyntaxNode, in text: Span<UInt8>) -> Int {
    nextNode += 1
    switch node.kind {
    case .link where node.isAddress, .linkInAltText where node.isAddress:
      for offset in node.content.offsets { plain.append(text[offset]) }
    case .image where !hasImages: break
    case .link, .image, .linkInAltText:
      open.append(
        OpenLink(
          contentEnd: node.content.end, end: node.range.end, outer: emphasis.enterLink()))
      return node.content.start
    case .failedLink:
      plain.append(text[node.range.start])
      return node.range.start + 1
    case .codeSpan:
      plain.append(
        contentsOf: text.codeSpanText(node.content, inCell: isCell, quoteDepth: quoteDepth))
    case .inlineHTML
    where isValue
      && Self.lineBreaks.contains { text.hasWord($0, at: node.range.start, before: node.range.end) }:
      plain.append(.space)
    default: break
    }
    return max(node.range.end, node.range.start + 1)
  }

  private mutating func flush() {
    if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
    plain.removeAll(keepingCapacity: true)
  }
}

extension SyntaxNode {
  /// Whether it is a link whose text is its address.
  fileprivate var isAddress: Bool { form == .autolink || form == .bare }

  /// Whether nodes of its kind have a quote depth.
  fileprivate var hasQuoteDepth: Bool { kind == .heading || kind == .paragraph || !isBlock }
}

extension Span where Element == UInt8 {
  /// The offset of the text of the next line, after the line end at `offset`, spaces and, where it
  /// is quoted, `>`.
  fileprivate func nextText(after offset: Int, before end: Int, quoteDepth: Int) -> Int {
    var index = skipWhitespace(from: offset, to: end)
    for _ in 0..<quoteDepth where byte(at: index, before: end) == .greaterThan {
      index = skipWhitespace(from: index + 1, to: end)
    }
    return index
  }

  /// The text of a code span: line ends as spaces, one space removed at both ends.
  fileprivate func codeSpanText(
    _ content: ByteRange, inCell: Bool, quoteDepth: Int
  ) -> [UInt8] {
    var text: [UInt8] = []
    var offset = content.start
    while offset < content.end {
      if inCell, hasWord("\\|", at: offset, before: content.end) { offset += 1 }
      let isLineEnd = self[offset].isLineEnd
      text.append(isLineEnd ? .space : self[offset])
      guard isLineEnd else {
        offset += 1
        continue
      }
      offset =
        quoteDepth > 0
        ? nextText(after: offset, before: content.end, quoteDepth: quoteDepth)
        : Swift.min(nextLine(after: offset), content.end)
    }
    let isPadded = text.count > 2 && text.first == .space && text.last == .space
    guard isPadded, text.contains(where: { $0 != .space }) else { return text }
    return Array(text.dropFirst().dropLast())
  }
}
