internal import SourceText

extension JSONReader {
  /// Skips white space, and comments, which it reports; false where one does not end.
  mutating func skipSpace() -> Bool {
    while let byte {
      switch byte {
      case .space, .tab, .lineFeed, .carriageReturn: offset += 1
      case .slash, .hash:
        guard let end = endOfComment() else { return true }
        report(.comment, ByteRange(offset, end))
        offset = end
        guard problems.count < JSONDocument.problemLimit else { return false }
      default: return true
      }
    }
    return true
  }

  /// Where the comment at the offset ends; nil where none begins there.
  private func endOfComment() -> Int? {
    let text = TextAround(bytes, in: range)
    if byte == .hash { return text.endOfText(before: text.endOfLine(from: offset)) }
    switch text.byte(at: offset + 1) {
    case .slash: return text.endOfText(before: text.endOfLine(from: offset))
    case .asterisk:
      var end = offset + 2
      while end < range.end {
        if bytes[end] == .asterisk, text.byte(at: end + 1) == .slash { return end + 2 }
        end += 1
      }
      return range.end
    default: return nil
    }
  }

  /// The text at the offset, for messages: a word, a string or one character.
  func nextWord() -> ByteRange {
    var end = offset
    if byte == .doubleQuote {
      end += 1
      while end < range.end, bytes[end] != .doubleQuote, !bytes[end].isLineEnd { end += 1 }
      end = end < range.end && bytes[end] == .doubleQuote ? end + 1 : offset
    } else {
      while end < range.end, bytes[end].isWordByte { end += 1 }
    }
    let around = TextAround(bytes, in: range)
    return end > offset ? ByteRange(offset, end) : around.character(at: offset)
  }

  /// The same, with a quote at its end, of which the first one is missing.
  func wordBeforeQuote() -> ByteRange {
    let word = nextWord()
    guard word.end < range.end, bytes[word.end] == .doubleQuote else { return word }
    let next = word.end + 1 < range.end ? bytes[word.end + 1] : .lineFeed
    let isEnd = next.isWhitespace || ",:]}".utf8.contains(next)
    return isEnd ? ByteRange(word.start, word.end + 1) : word
  }

  func text(_ place: ByteRange) -> String { TextAround(bytes, in: range).string(place) }
}

extension UInt8 {
  static let leftBrace = UInt8(ascii: "{")
  static let rightBrace = UInt8(ascii: "}")

  /// Whether it goes on a bare word or a number.
  var isWordByte: Bool {
    isAlphanumeric || self == .underscore || self == .dollar || self == .hyphen || self == .plus
      || self == .period
  }
}
