import SourceText

/// The seven ways in which an HTML block begins and ends.
enum HTMLBlockCondition {
  /// `<script`, `<pre`, `<style` or `<textarea`, up to a closing tag of the four.
  case rawText
  case comment
  case processingInstruction
  case declaration
  case characterData
  /// The tag of a block, up to a blank line.
  case blockTag
  /// Any other tag, alone on its line, up to a blank line.
  case loneTag

  /// Whether a blank line ends the block.
  var endsAtBlankLine: Bool { self == .blockTag || self == .loneTag }

  /// Whether such a block may contain comments.
  var mayHoldComments: Bool {
    switch self {
    case .rawText, .comment, .blockTag, .loneTag: true
    case .processingInstruction, .declaration, .characterData: false
    }
  }

  /// The condition under which an HTML block begins with the `<` at `start`.
  init?(at start: Int, before end: Int, interruptsParagraph: Bool, in source: Span<UInt8>) {
    guard let next = source.byte(at: start + 1, before: end) else { return nil }
    switch next {
    case .questionMark:
      self = .processingInstruction
    case .exclamationMark:
      guard let declaration = Self.declaration(at: start, before: end, in: source) else {
        return nil
      }
      self = declaration
    default:
      if let tag = Self.tag(at: start, before: end, in: source) {
        self = tag
        return
      }
      guard !interruptsParagraph, let tagEnd = source.htmlTagEnd(at: start, before: end),
        source.isBlank(from: tagEnd, to: end)
      else { return nil }
      self = .loneTag
    }
  }

  private static func declaration(
    at start: Int, before end: Int, in source: Span<UInt8>
  ) -> Self? {
    if source.hasWord("<!--", at: start, before: end) { return .comment }
    if source.hasWord("<![cdata[", at: start, before: end) { return .characterData }
    guard let letter = source.byte(at: start + 2, before: end), letter != letter.lowercased else {
      return nil
    }
    return .declaration
  }

  private static func tag(at start: Int, before end: Int, in source: Span<UInt8>) -> Self? {
    let isClosing = source.byte(at: start + 1, before: end) == .slash
    let first = start + (isClosing ? 2 : 1)
    var last = first
    while last < end, last - first <= HTMLTagNames.longest, source[last].isAlphanumeric {
      last += 1
    }
    let next = source.byte(at: last, before: end) ?? .space
    let isEnded = next.isSpaceOrTab || next == .greaterThan
    guard isEnded || next == .slash else { return nil }
    let name = source.extracting(first..<last)
    if !isClosing, isEnded, HTMLTagNames.rawText.contains(name) { return .rawText }
    guard isEnded || source.byte(at: last + 1, before: end) == .greaterThan else { return nil }
    return HTMLTagNames.block.contains(name) ? .blockTag : nil
  }

  /// Whether the line from `start` to `end` meets the end condition.
  func isEnd(from start: Int, to end: Int, in source: Span<UInt8>) -> Bool {
    func holds(_ word: String) -> Bool {
      source.firstOffset(ofWord: word, from: start, to: end) != nil
    }
    switch self {
    case .rawText:
      return ["</script>", "</pre>", "</style>", "</textarea>"].contains(where: holds)
    case .comment: return holds("-->")
    case .processingInstruction: return holds("?>")
    case .declaration: return holds(">")
    case .characterData: return holds("]]>")
    case .blockTag, .loneTag: return false
    }
  }
}
