internal import SourceText

/// White space, line breaks, comments, and text that is skipped.
extension TOMLReader {
  /// Skips spaces and tabs; other white space of a line too, which is reported.
  mutating func skipBlanks() {
    // Most often there is one space, or none.
    if byte == .space { offset += 1 }
    if let byte, byte.isSpaceOrTab || !byte.isASCII { skipRareBlanks() }
  }

  private mutating func skipRareBlanks() {
    while let byte {
      if byte.isSpaceOrTab {
        offset += 1
      } else if let space = foreignSpace(at: offset) {
        reportCharacter(.toml(.foreignSpace(space.code)), space.place)
        offset = space.place.end
      } else {
        break
      }
    }
  }

  /// The white space beyond ASCII at `offset`.
  func foreignSpace(at offset: Int) -> (code: UInt32, place: ByteRange)? {
    guard let byte = byte(at: offset), byte >= 0xC2, byte <= 0xE3,
      let sequence = UTF8Sequence(bytes, at: offset), let scalar = sequence.scalar,
      offset + sequence.count <= range.end, scalar.properties.isWhitespace
    else { return nil }
    return (scalar.value, ByteRange(offset, offset + sequence.count))
  }

  /// Skips white space, line breaks and comments; whether there was a line break.
  @discardableResult
  mutating func skipLines() -> Bool {
    var isNewLine = false
    while true {
      skipBlanks()
      guard let byte else { break }
      if byte.isLineEnd {
        takeLineEnd()
        isNewLine = true
      } else if byte == .hash {
        readComment()
      } else {
        break
      }
    }
    return isNewLine
  }

  /// Whether LF or CRLF is at `offset`: the end of a line in a string too, where a lone CR is not.
  func isLineEnd(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case UInt8.lineFeed?: true
    case UInt8.carriageReturn?: byte(at: offset + 1) == .lineFeed
    default: false
    }
  }

  /// Reads LF or CRLF; a lone CR too, the first of which is reported.
  mutating func takeLineEnd() {
    let start = offset
    offset += 1
    guard bytes[start] == .carriageReturn else { return }
    if byte == .lineFeed {
      offset += 1
    } else if !hasLoneCarriageReturn {
      hasLoneCarriageReturn = true
      isAfterUnreadable = true
      report(.toml(.loneCarriageReturn), ByteRange(start, start + 1))
    }
  }

  /// `# …`
  private mutating func readComment() {
    while let byte, !byte.isLineEnd { takeCharacter(byte) { .toml(.controlCharacter($0)) } }
  }

  /// Reads the character at the offset; one that no TOML text contains is reported, and false.
  @discardableResult
  mutating func takeCharacter(
    _ byte: UInt8, control kind: (UInt32) -> DataProblem.Kind
  ) -> Bool {
    let start = offset
    if byte == .tab || byte.isPrintableASCII {
      offset += 1
      return true
    }
    if byte.isASCII {
      offset += 1
      reportCharacter(kind(UInt32(byte)), ByteRange(start, start + 1))
      return false
    }
    let sequence = UTF8Sequence(bytes, at: start)
    let end = start + (sequence?.count ?? 1)
    let isCharacter = sequence?.scalar != nil && end <= range.end
    offset = min(end, range.end)
    if !isCharacter { reportCharacter(.invalidUTF8, ByteRange(start, offset)) }
    return isCharacter
  }

  /// Skips the line up to its end; a comment on it is read.
  mutating func skipLine() {
    let start = offset
    while let byte, !byte.isLineEnd {
      if byte == .hash, offset == start || bytes[offset - 1].isSpaceOrTab { return readComment() }
      offset += 1
    }
  }

  mutating func takeByteOrderMark() -> Bool {
    guard byte(at: offset + 1) == 0xBB, byte(at: offset + 2) == 0xBF else { return false }
    report(.byteOrderMark, ByteRange(offset, offset + 3))
    offset += 3
    return true
  }
}

// MARK: - Parts of a line, for messages

extension TOMLReader {
  /// The text at the offset up to white space or a bracket; one character at least.
  func nextWord() -> ByteRange {
    var end = offset
    while let byte = byte(at: end), !byte.isWhitespace, !byte.isItemEnd { end += 1 }
    return end > offset ? ByteRange(offset, end) : text.character(at: offset)
  }

  /// The text from `offset` to the end of the line or, in brackets, of the item, without a comment;
  /// one character at least.
  func restOfItem(from offset: Int) -> ByteRange {
    let end = open.isEmpty ? text.restOfLine(from: offset).end : endOfItem(from: offset)
    return ByteRange(offset, end > offset ? end : text.character(at: offset).end)
  }

  /// Where the item in brackets ends: at a comma or bracket outside of quotes and of its own
  /// brackets, at a comment or at the end of the line.
  func endOfItem(from offset: Int) -> Int {
    var end = offset
    var depth = 0
    while let byte = byte(at: end), !byte.isLineEnd, depth > 0 || !byte.isItemEnd {
      if byte == .leftBracket || byte == .leftBrace { depth += 1 }
      if byte == .rightBracket || byte == .rightBrace { depth -= 1 }
      let isFirst = end == offset || bytes[end - 1].isSpaceOrTab
      if byte == .hash, isFirst { break }
      if byte == .doubleQuote || byte == .singleQuote,
        isFirst || !bytes[end - 1].isAlphanumeric,
        let close = endOfQuote(from: end, hasEscapes: false)
      {
        end = close
      } else {
        end += 1
      }
    }
    return max(offset, text.endOfText(before: end))
  }

  /// Where the quoted text at `offset` ends; nil where it does not on its line.
  ///
  /// Without escapes, the search fails only where no such quote is left on the line: so often that
  /// all searches on it take linear time.
  func endOfQuote(from offset: Int, hasEscapes: Bool) -> Int? {
    let quote = bytes[offset]
    var end = offset + 1
    while let byte = byte(at: end), !byte.isLineEnd {
      if byte == quote { return end + 1 }
      end += hasEscapes && byte == .backslash ? 2 : 1
    }
    return nil
  }
}

extension UInt8 {
  /// ASCII but the controls.
  var isPrintableASCII: Bool { self >= .space && self < 0x7F }

  /// Whether it ends a value in brackets.
  var isItemEnd: Bool { self == .comma || self == .rightBracket || self == .rightBrace }
}
