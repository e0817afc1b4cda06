import SourceText

/// Terminators that the rest of a text is known not to hold.
struct MissingTerminators {
  var comment = false
  var processingInstruction = false
  var declaration = false
  var characterData = false
}

/// Autolinks, raw HTML and comments: all that begins with `<`.
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

  /// A comment, CDATA or a declaration: what begins with `<!`.
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

  /// A comment ends at the first `-->`; `<!-->` and `<!--->` are comments too (CommonMark 0.31).
  private mutating func scanComment(at offset: Int, in text: Span<UInt8>) -> Int {
    guard let close = terminatorEnd("-->", from: offset + 2, in: text, \.comment) else {
      return offset + 1
    }
    append(
      SyntaxNode(
        .comment, ByteRange(offset, close), content: ByteRange(offset + 4, close - 3)))
    return close
  }

  private mutating func addHTML(from start: Int, to end: Int?) -> Int {
    guard let end else { return start + 1 }
    append(SyntaxNode(.inlineHTML, ByteRange(start, end)))
    return end
  }

  /// The offset after the first `terminator` from `start`; none is looked for in vain twice.
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
