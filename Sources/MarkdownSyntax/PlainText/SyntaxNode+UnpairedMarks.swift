import SourceText

extension SyntaxNode {
  /// Whether marks of emphasis at the start of a line of a cell or a paragraph may not close, or one
  /// at its end may close none.
  package func mayHaveUnpairedMarks(in bytes: [UInt8]) -> Bool {
    switch kind {
    case .cell, .paragraph: break
    default: return false
    }
    // Most texts begin with no mark.
    if !content.isEmpty, bytes[content.start].mayBeginMarks, bytes.mayBeginUnclosed(content) {
      return true
    }
    return bytes.mayEndUnopened(content)
      || hasSeveralLines && bytes.mayBeginUnclosed(oneOf: content)
  }
}

extension UInt8 {
  fileprivate var isEmphasisMark: Bool { self == .asterisk || self == .underscore }

  /// Whether marks of emphasis, quotes or spaces before those may begin with it.
  fileprivate var mayBeginMarks: Bool {
    switch self {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ">"), UInt8(ascii: " "), 0x09: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether one of the lines of a text may begin with marks that do not close.
  fileprivate func mayBeginUnclosed(oneOf lines: ByteRange) -> Bool {
    self[lines.offsets].split(whereSeparator: \.isLineEnd)
      .contains { mayBeginUnclosed(ByteRange($0.startIndex, $0.endIndex)) }
  }

  /// Whether a text may end with a single mark of emphasis that closes none.
  fileprivate func mayEndUnopened(_ text: ByteRange) -> Bool {
    guard text.count > 2, self[text.end - 1].isEmphasisMark, !self[text.start].isEmphasisMark else {
      return false
    }
    return self[text.end - 2] != self[text.end - 1]
  }

  /// Whether a line may begin with marks that do not close.
  fileprivate func mayBeginUnclosed(_ line: ByteRange) -> Bool {
    var start = line.start
    while start < line.end, self[start].isSpaceOrTab || self[start] == .greaterThan { start += 1 }
    guard start < line.end, self[start].isEmphasisMark else { return false }
    let text = ByteRange(start, line.end)
    if self[start] == .asterisk, text.count > 1, self[start + 1] == .asterisk,
      beginsWithBold(text)
    {
      return false
    }
    return !self[text.offsets].isEmphasis
  }

  /// Whether a text begins with words in bold, `**Release Date**` or `**Created:** `: these stars
  /// always close.
  private func beginsWithBold(_ range: ByteRange) -> Bool {
    let text = span.extracting(range.offsets)
    guard text.count > 4, text[2].isAlphanumeric else { return false }
    var star = 3
    while star < text.count,
      text[star].isAlphanumeric || text[star] == .space || text[star] == .colon
    {
      star += 1
    }
    guard star + 1 < text.count, text[star] == .asterisk, text[star + 1] == .asterisk,
      text[star - 1] != .space
    else { return false }
    guard star + 2 < text.count else { return true }
    return text[star - 1] == .colon ? text[star + 2].isWhitespace : text[star + 2] != .asterisk
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is one emphasis from end to end, `_Last Updated_` or `**[OpenAI](README.md)**`,
  /// without anything in it that could take or hide its marks.
  fileprivate var isEmphasis: Bool {
    guard let mark = first else { return false }
    let length = prefix { $0 == mark }.count
    guard length <= 2, count > 2 * length, suffix(length).allSatisfy({ $0 == mark }) else {
      return false
    }
    let inner = dropFirst(length).dropLast(length)
    guard let start = inner.first, start.isASCII, !start.isWhitespace, let end = inner.last,
      end.isASCII, !end.isWhitespace
    else { return false }
    // An address without a text never takes marks at the end of a text.
    return inner.allSatisfy { byte in
      switch byte {
      case .asterisk, .underscore, .tilde, .backslash, .backtick, .lessThan, .at: false
      default: true
      }
    }
  }
}
