import SourceText

/// Terminators that are known to be absent from the rest of a text.
struct MissingTerminators {
  var comment = false
  var processingInstruction = false
  var declaration = false
  var characterData = false
}

/// Autolinks, raw HTML and comments, which begin with `<`.
extension InlineScanner {
  mutating func scanAngleBracket(at offset: Int, in text: Span<UInt8>) -> Int {
    switch text.byte(at: offset + 1, before: end) {
    case .exclamationMark: return scanDeclaration(at: offset, in: text)
    case .questionMark:
      let end = terminatorEnd("?>", from: offset + 2, in: text, \.processingInstruction)
      return addHTML(from: offset, to: end)
    default: break
    }
    if let close = text.autolinkEnd(at: offset, before: end) {
      let content = ByteRange(offset + 1, close - 1)
      var node = SyntaxNode(.link, ByteRange(offset, close), content: content)
      node.form = .autolink
      node.storedDestination = content
      append(node)
      return close
    }
    return addHTML(from: offset, to: text.htmlTagEnd(at: offset, before: end))
  }

  /// A comment, CDATA or a declaration, which begin with `<!`.
  private mutating func scanDeclaration(at offset: Int, in text: Span<UInt8>) -> Int {
    if text.hasWord("<!--", at: offset, before: end) {
      return scanComment(at: offset, in: text)
    }
    if text.hasWord("<![cdata[", at: offset, before: end) {
      let end = terminatorEnd("]]>", from: offset + 9, in: text, \.characterData)
      return addHTML(from: offset, to: end)
    }
    guard let letter = text.byte(at: offset + 2, before: end), letter.isLetter else {
      return offset + 1
    }
    let end = terminatorEnd(">", from: offset + 3, in: text, \.declaration)
    return addHTML(from: offset, to: end)
  }

  /// `<!-->` and `<!--->` are comments, too (CommonMark 0.31).
  private mutating func scanComment(at offset: Int, in text: Span<UInt8>) -> Int {
    var close = [">", "->"].first { text.hasWord($0, at: offset + 4, before: end) }
      .map { offset + 4 + $0.utf8.count }
    if close == nil, !missing.comment {
      close = text.commentEnd(from: offset + 4, before: end)
      missing.comment = close == nil
    }
    guard let close else { return offset + 1 }
    hasComments = true
    append(
      SyntaxNode(
        .comment, ByteRange(offset, close),
        content: ByteRange(offset + 4, max(offset + 4, close - 3))))
    return close
  }

  private mutating func addHTML(from start: Int, to end: Int?) -> Int {
    guard let end else { return start + 1 }
    append(SyntaxNode(.inlineHTML, ByteRange(start, end)))
    return end
  }

  /// The offset after the first `terminator` from `start`; an absent one is searched only once.
  private mutating func terminatorEnd(
    _ terminator: String, from start: Int, in text: Span<UInt8>,
    _ isMissing: WritableKeyPath<MissingTerminators, Bool>
  ) -> Int? {
    guard !missing[keyPath: isMissing] else { return nil }
    guard let found = text.firstOffset(ofWord: terminator, from: start, to: end) else {
      missing[keyPath: isMissing] = true
      return nil
    }
    return found + terminator.utf8.count
  }
}

extension Span where Element == UInt8 {
  /// The offset after the `-->` of a comment whose text begins at `start`.
  ///
  /// As in cmark-gfm 0.29.0.gfm.13, a hyphen is read with the byte after it, and two hyphens with
  /// the byte after them: `--->` does not end a comment. After an unclosed comment, cmark-gfm reads
  /// no other comment in the same text.
  fileprivate func commentEnd(from start: Int, before end: Int) -> Int? {
    var index = start
    while let hyphen = firstOffset(of: .hyphen, from: index, to: end), hyphen + 2 < end {
      guard self[hyphen + 1] == .hyphen else {
        index = hyphen + 2
        continue
      }
      if self[hyphen + 2] == .greaterThan { return hyphen + 3 }
      index = hyphen + 3
    }
    return nil
  }
}
