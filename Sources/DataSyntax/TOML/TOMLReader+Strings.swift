internal import SourceText

/// The four kinds of strings.
extension TOMLReader {
  /// The text of a string that is being read.
  private struct StringText {
    let start: Int
    let style: ScalarStyle
    var bytes: [UInt8] = []
    /// Whether all of it could be read.
    var isSound = true
    /// Whether an escape that TOML does not have was reported: one problem for a string.
    var hasUnknownEscape = false

    var hasEscapes: Bool { style == .doubleQuoted || style == .multilineBasic }
  }

  /// Reads the string at the offset; unknown where it is not closed, or has characters or escapes
  /// that are not allowed.
  mutating func readString(_ quote: UInt8) -> DataNode {
    let start = offset
    do throws(Unreadable) {
      return isMultilineQuote(quote)
        ? try readMultiline(quote) : try readOneLine(quote, isKey: false)
    } catch {
      report(error.kind, error.place)
      isAfterUnreadable = true
      return DataNode(range: ByteRange(start, max(error.place.end, offset)), content: .unknown)
    }
  }

  /// `"…"`, `'…'`
  mutating func readOneLine(_ quote: UInt8, isKey: Bool) throws(Unreadable) -> DataNode {
    var string = StringText(
      start: offset, style: quote == .doubleQuote ? .doubleQuoted : .singleQuoted)
    offset += 1
    while let byte, !isLineEnd(at: offset) {
      if byte == quote {
        offset += 1
        return node(string, isKey: isKey)
      }
      if byte == .carriageReturn {
        takeLineEnd()
        string.isSound = false
      } else {
        take(byte, into: &string)
      }
    }
    throw Unreadable(
      .unclosedQuote(quote == .doubleQuote ? "\"" : "'"),
      ByteRange(string.start, text.endOfText(before: offset)))
  }

  /// `"""…"""`, `'''…'''`, the first line break left out; other line breaks become LF.
  private mutating func readMultiline(_ quote: UInt8) throws(Unreadable) -> DataNode {
    var string = StringText(
      start: offset, style: quote == .doubleQuote ? .multilineBasic : .multilineLiteral)
    let opening = ByteRange(offset, offset + 3)
    offset += 3
    if byte?.isLineEnd == true { takeLineEnd() }
    while let byte {
      if byte == quote {
        // Up to two quotes before the closing three are text.
        var count = 1
        while count < 5, self.byte(at: offset + count) == quote { count += 1 }
        offset += count
        string.bytes += Array(repeating: quote, count: count < 3 ? count : count - 3)
        if count >= 3 { return node(string, isKey: false) }
      } else if byte.isLineEnd {
        takeLineEnd()
        string.bytes.append(.lineFeed)
      } else {
        take(byte, into: &string)
      }
    }
    isComplete = false
    throw Unreadable(.toml(.unclosedString), opening)
  }

  private func node(_ string: StringText, isKey: Bool) -> DataNode {
    let range = ByteRange(string.start, offset)
    guard isKey || string.isSound else { return DataNode(range: range, content: .unknown) }
    let text = String(decoding: string.bytes, as: UTF8.self)
    return DataNode(
      range: range,
      content: .scalar(DataScalar(text: text, style: string.style, value: .string)))
  }

  /// Reads a character, a run of them or an escape.
  private mutating func take(_ byte: UInt8, into string: inout StringText) {
    let start = offset
    if byte == .backslash, string.hasEscapes { return takeEscape(into: &string) }
    if byte.isPrintableASCII {
      repeat { offset += 1 } while self.byte.map(\.isPlainText) == true
    } else {
      let hasEscapes = string.hasEscapes
      let isAllowed = takeCharacter(byte) { code in
        .toml(hasEscapes ? .unescapedControl(code) : .controlCharacter(code))
      }
      string.isSound = string.isSound && isAllowed
    }
    string.bytes += bytes[start..<offset]
  }
}

// MARK: - Escapes

extension TOMLReader {
  private mutating func takeEscape(into string: inout StringText) {
    let start = offset
    offset += 1
    let simple: UInt8? =
      switch byte {
      case UInt8.doubleQuote?, UInt8.backslash?: byte
      case UInt8(ascii: "b")?: 0x08
      case UInt8(ascii: "t")?: .tab
      case UInt8(ascii: "n")?: .lineFeed
      case UInt8(ascii: "f")?: 0x0C
      case UInt8(ascii: "r")?: .carriageReturn
      default: nil
      }
    if let simple {
      offset += 1
      string.bytes.append(simple)
    } else if byte == UInt8(ascii: "u") || byte == UInt8(ascii: "U") {
      takeCode(at: start, count: byte == UInt8(ascii: "u") ? 4 : 8, into: &string)
    } else if byte != nil, !isLineEnd(at: offset) || string.style == .multilineBasic {
      if string.style != .multilineBasic || !skipContinuation() {
        let place = ByteRange(start, text.character(at: offset).end)
        reportEscape(.unknownEscape(text.string(place)), place, in: &string)
      }
    }
  }

  /// Skips the white space after a backslash at the end of a line; false where it is not there.
  private mutating func skipContinuation() -> Bool {
    var end = offset
    while byte(at: end)?.isSpaceOrTab == true { end += 1 }
    guard byte(at: end)?.isLineEnd == true else { return false }
    offset = end
    while let byte, byte.isSpaceOrTab || byte.isLineEnd {
      if byte.isLineEnd { takeLineEnd() } else { offset += 1 }
    }
    return true
  }

  /// `\u00e9`, `\U0001F600`: the offset is at the letter.
  private mutating func takeCode(at start: Int, count: Int, into string: inout StringText) {
    var code: UInt32 = 0
    var digits = 0
    offset += 1
    while digits < count, let value = byte?.hexadecimalValue {
      code = code << 4 | UInt32(value)
      digits += 1
      offset += 1
    }
    let place = ByteRange(start, offset)
    guard digits == count else {
      let kind = TOMLFault.incompleteEscape(text.string(place), digits: count)
      return reportEscape(.toml(kind), place, in: &string)
    }
    guard let scalar = Unicode.Scalar(code) else {
      string.isSound = false
      return report(.toml(.notCharacter(text.string(place))), place)
    }
    string.bytes += Array(String(scalar).utf8)
  }

  private mutating func reportEscape(
    _ kind: DataProblem.Kind, _ place: ByteRange, in string: inout StringText
  ) {
    string.isSound = false
    guard !string.hasUnknownEscape else { return }
    string.hasUnknownEscape = true
    reportUnread(kind, place)
  }
}

extension UInt8 {
  /// ASCII that means nothing in a string.
  fileprivate var isPlainText: Bool {
    isPrintableASCII && self != .doubleQuote && self != .singleQuote && self != .backslash
  }
}
