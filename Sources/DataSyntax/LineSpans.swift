internal import SourceText

/// Parts of lines, for the readers of plain texts.
extension Span where Element == UInt8 {
  func skipSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index] == .space { index += 1 }
    return index
  }

  /// The end of the line; nil where a control is on it.
  func endOfPrintable(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end, self[index] != .lineFeed {
      guard self[index] >= .space, self[index] != 0x7F else { return nil }
      index += 1
    }
    return index
  }
}

extension [UInt8] {
  /// Whether a text without controls has only characters that every format allows everywhere.
  func isSoundText(in range: ByteRange) -> Bool {
    firstBeyondASCII(in: range.offsets) == range.end || TextCheck(self, in: range).problems.isEmpty
  }
}
