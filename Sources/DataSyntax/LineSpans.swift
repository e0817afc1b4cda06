internal import SourceText

/// Parts of lines, for the readers of plain texts.
extension Span where Element == UInt8 {
  func skipSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index] == .space { index += 1 }
    return index
  }

  /// The end of the line, without looking at what is on it.
  func endOfLine(from start: Int, to end: Int) -> Int {
    var index = start
    while index + 8 <= end {
      // The bytes that are a line feed become zero; the lowest zero byte has the lowest bit of these.
      let bytes = word(at: index) ^ 0x0A0A_0A0A_0A0A_0A0A
      let zeros = (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, self[index] != .lineFeed { index += 1 }
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
