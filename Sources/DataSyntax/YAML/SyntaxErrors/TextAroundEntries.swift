internal import SourceText

/// Keys and values as a reader recognizes them, where the parser has given up.
extension TextAround {
  /// How many bytes are before `offset` on its line.
  func column(of offset: Int) -> Int { max(0, offset - startOfLine(at: offset)) }

  /// The first byte at or after `offset` that is not white space; the end where there is none.
  func startOfText(from offset: Int) -> Int {
    var start = clamped(ByteRange(at: offset)).start
    while start < range.end, bytes[start].isWhitespace { start += 1 }
    return start
  }

  /// The first byte that is not white space on the line of `offset`.
  func startOfText(onLineOf offset: Int) -> Int { startOfText(from: startOfLine(at: offset)) }

  func indentation(ofLineAt offset: Int) -> Int { column(of: startOfText(onLineOf: offset)) }

  /// The same, without the `- ` of list entries.
  func startOfEntry(onLineOf offset: Int) -> Int {
    var start = startOfText(onLineOf: offset)
    while byte(at: start) == .hyphen, byte(at: start + 1)?.isSpaceOrTab == true {
      start = startOfText(from: start + 1)
    }
    return start
  }

  /// The bytes from `offset` up to white space.
  func word(from offset: Int) -> ByteRange {
    let start = clamped(ByteRange(at: offset)).start
    var end = start
    while end < range.end, !bytes[end].isWhitespace { end += 1 }
    return ByteRange(start, end)
  }

  /// The bytes from `offset` to the next comma, closing bracket or line end; one at least.
  func flowValue(from offset: Int) -> ByteRange {
    let line = restOfLine(from: offset)
    var end = character(at: offset).end
    while end < line.end, let byte = byte(at: end),
      byte != .comma, byte != .rightBracket, byte != UInt8(ascii: "}")
    {
      end += 1
    }
    return ByteRange(line.start, max(endOfText(before: end), character(at: offset).end))
  }

  /// The first colon on the line, from `offset` on, that white space or the line's end follows and
  /// that is outside of quotes at `offset`.
  func keyColon(from offset: Int) -> Int? {
    let line = restOfLine(from: offset)
    var place = line.start
    if let quote = byte(at: place), quote == .doubleQuote || quote == .singleQuote {
      place += 1
      while place < line.end, bytes[place] != quote { place += 1 }
    }
    while place < line.end {
      if bytes[place] == .colon, byte(at: place + 1)?.isWhitespace ?? true { return place }
      place += 1
    }
    return nil
  }

  /// Whether the byte could be one of a key: a letter, a digit, `_`, `-`, or beyond ASCII.
  func isKeyByte(at offset: Int) -> Bool {
    guard let byte = byte(at: offset) else { return false }
    return byte.isAlphanumeric || byte == .underscore || byte == .hyphen || !byte.isASCII
  }

  /// The start of the nearest line above the one at `line` that has more than a comment on it.
  func lineOfText(above line: Int) -> Int? {
    var start = line
    while start > range.start {
      start = startOfLine(at: start - 1)
      var text = start
      while byte(at: text)?.isSpaceOrTab == true { text += 1 }
      if let first = byte(at: text), !first.isLineEnd, first != .hash { return start }
    }
    return nil
  }
}
