internal import SourceText

/// Recognizes a statement where a bracket before it is not closed.
extension TOMLReader {
  /// Whether a line of an array begins with a header or with `key =`, so that the array is not
  /// closed before it.
  func isStatement(at offset: Int) -> Bool {
    byte(at: offset) == .leftBracket ? isHeader(at: offset) : isAssignment(at: offset)
  }

  /// Whether `key =` is at `offset`.
  func isAssignment(at offset: Int) -> Bool {
    guard let end = endOfPath(from: offset) else { return false }
    return byte(at: end) == .equals
  }

  /// Whether a header is at `offset` and nothing after it: `[a.b]`, not `[1]`, which is an array.
  private func isHeader(at offset: Int) -> Bool {
    let isItem = byte(at: offset + 1) == .leftBracket
    let start = endOfBlanks(from: offset + (isItem ? 2 : 1))
    guard byte(at: start)?.isLetter == true, let end = endOfPath(from: start) else { return false }
    let path = ByteRange(start, text.endOfText(before: end))
    guard !["true", "false", "inf", "nan"].contains(text.string(path)),
      byte(at: end) == .rightBracket, !isItem || byte(at: end + 1) == .rightBracket
    else { return false }
    let rest = byte(at: endOfBlanks(from: end + (isItem ? 2 : 1)))
    return rest.map { $0.isLineEnd || $0 == .hash } ?? true
  }

  /// Where a path of keys on one line and the blanks after it end; nil where there is none.
  private func endOfPath(from offset: Int) -> Int? {
    var end = offset
    while true {
      end = endOfBlanks(from: end)
      guard let first = byte(at: end) else { return nil }
      if first == .doubleQuote || first == .singleQuote {
        let hasEscapes = first == .doubleQuote
        guard let close = endOfQuote(from: end, hasEscapes: hasEscapes) else { return nil }
        end = close
      } else {
        let start = end
        while byte(at: end)?.isBareKey == true { end += 1 }
        guard end > start else { return nil }
      }
      end = endOfBlanks(from: end)
      guard byte(at: end) == .period else { return end }
      end += 1
    }
  }

  private func endOfBlanks(from offset: Int) -> Int {
    var end = offset
    while byte(at: end)?.isSpaceOrTab == true { end += 1 }
    return end
  }

  /// Where white space, line breaks and comments end.
  func endOfSpace(from offset: Int) -> Int {
    var end = offset
    while let byte = byte(at: end) {
      if byte == .hash {
        end = text.endOfLine(from: end)
      } else if byte.isSpaceOrTab || byte.isLineEnd {
        end += 1
      } else {
        break
      }
    }
    return end
  }
}
