import SourceText

/// Scanning of bytes. An `end` is within the span; every access is bounds-checked.
extension Span where Element == UInt8 {
  /// The byte at `offset`, or nil at or after `end`.
  @inline(__always)
  func byte(at offset: Int, before end: Int) -> UInt8? { offset < end ? self[offset] : nil }

  /// The first offset from `start` whose byte is in `set`, or `end`.
  @inline(__always)
  func firstOffset(of set: ByteSet, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, !set.contains(self[index]) { index += 1 }
    return index
  }

  /// The same, eight bytes at a time: `places` marks the first of a word's bytes that is in the
  /// set, and may mark others.
  @inline(__always)
  func firstOffset(
    of set: ByteSet, from start: Int, to end: Int, _ places: (UInt64) -> UInt64
  ) -> Int {
    var index = start
    while index < end, index + 8 <= count {
      let found = places(word(at: index))
      guard found != 0 else {
        index += 8
        continue
      }
      index += found.trailingZeroBitCount / 8
      if index >= end || set.contains(self[index]) { return Swift.min(index, end) }
      index += 1
    }
    return index < end ? firstOffset(of: set, from: index, to: end) : Swift.max(start, end)
  }

  /// The offset of the line end at or after `offset`, or the end of the text.
  package func lineEnd(from offset: Int) -> Int {
    var index = offset
    while index + 8 <= count {
      let found = word(at: index).controls
      guard found != 0 else {
        index += 8
        continue
      }
      // Most often a line end, and else a tab.
      index += found.trailingZeroBitCount / 8
      if self[index].isLineEnd { return index }
      index += 1
    }
    while index < count, !self[index].isLineEnd { index += 1 }
    return index
  }

  /// The offset of the line after the one that ends at `end`: LF, CRLF and a lone CR end a line.
  func nextLine(after end: Int) -> Int {
    guard end < count else { return count }
    let isPair = self[end] == .carriageReturn && end + 1 < count && self[end + 1] == .lineFeed
    return end + (isPair ? 2 : 1)
  }

  /// The first offset from `start` of a byte that is not a space or tab.
  @inline(__always)
  func skipSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isSpaceOrTab { index += 1 }
    return index
  }

  /// The first offset from `start` of a byte that is not whitespace or a line end.
  func skipWhitespace(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isWhitespace { index += 1 }
    return index
  }

  /// The first offset from `start` of another byte than `byte`.
  func skipRun(of byte: UInt8, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index] == byte { index += 1 }
    return index
  }

  /// The offset of the first `byte` from `start`.
  @inline(__always)
  func firstOffset(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end, index + 8 <= count {
      let found = word(at: index).places(of: byte) & UInt64.highBits
      if found != 0 {
        index += found.trailingZeroBitCount / 8
        return index < end ? index : nil
      }
      index += 8
    }
    while index < end {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// `end` moved back over spaces and tabs, not before `start`.
  @inline(__always)
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var index = end
    while index > start, self[index - 1].isSpaceOrTab { index -= 1 }
    return index
  }

  /// The bytes from `start` to `end` without spaces and tabs around them.
  func trimmed(from start: Int, to end: Int) -> ByteRange {
    let first = skipSpaces(from: start, to: end)
    return ByteRange(first, trimmedEnd(from: first, to: end))
  }

  /// Whether only spaces and tabs are between the two.
  func isBlank(from start: Int, to end: Int) -> Bool { skipSpaces(from: start, to: end) >= end }

  /// Whether `word`, in lower case, is at `offset`, in either case.
  func hasWord(_ word: String, at offset: Int, before end: Int) -> Bool {
    var index = offset
    for byte in word.utf8 {
      guard index < end, self[index].lowercased == byte else { return false }
      index += 1
    }
    return true
  }

  /// The offset of the first `word`, in lower case, in either case, from `start`.
  package func firstOffset(ofWord word: String, from start: Int, to end: Int) -> Int? {
    guard let first = word.utf8.first else { return start }
    var index = start
    while index < end {
      if self[index].lowercased == first, hasWord(word, at: index, before: end) { return index }
      index += 1
    }
    return nil
  }
}
