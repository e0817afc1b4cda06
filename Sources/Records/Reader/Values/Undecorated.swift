package import SourceText

extension [UInt8] {
  /// A range without spaces, and without the stars of `**bold**` or the backticks of `` `code` ``
  /// around all of it; and whether the rest is code, in which nothing is escaped.
  package func undecorated(_ range: ByteRange) -> (range: ByteRange, isCode: Bool) {
    var range = trimmed(range)
    // Marks are not nested deeper in practice, and each round scans the rest.
    for _ in 0..<4 {
      guard !range.isEmpty, let length = markLength(around: range) else { break }
      let isCode = self[range.start] == .backtick
      range = trimmed(ByteRange(range.start + length, range.end - length))
      if isCode { return (range, true) }
    }
    return (range, false)
  }

  /// A range without whitespace around it.
  package func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.start
    var end = range.end
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return ByteRange(start, end)
  }

  /// The length of the matching marks at both ends of `range`.
  private func markLength(around range: ByteRange) -> Int? {
    let mark = self[range.start]
    guard mark == .asterisk || mark == .underscore || mark == .backtick else { return nil }
    let text = self[range.offsets]
    let opening = text.prefix { $0 == mark }.count
    let closing = text.reversed().prefix { $0 == mark }.count
    let length = mark == .backtick ? opening : Swift.min(opening, closing, 3)
    guard closing >= length, text.count > 2 * length, mark != .backtick || closing == length else {
      return nil
    }
    let inner = text.dropFirst(length).dropLast(length)
    // A mark after a backslash is a literal character.
    guard mark == .backtick || !endsWithBackslash(inner) else { return nil }
    return longestRun(of: mark, in: inner) < length ? length : nil
  }

  private func endsWithBackslash(_ text: ArraySlice<UInt8>) -> Bool {
    text.reversed().prefix { $0 == .backslash }.count % 2 == 1
  }

  /// The length of the longest run of `mark` that could close one before `text`: not of underscores
  /// in the middle of a word.
  private func longestRun(of mark: UInt8, in text: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: mark) {
      index = text[start...].firstIndex { $0 != mark } ?? text.endIndex
      let isInWord =
        mark == .underscore && start > text.startIndex && text[start - 1].isAlphanumeric
        && index < text.endIndex && text[index].isAlphanumeric
      if !isInWord { longest = Swift.max(longest, index - start) }
    }
    return longest
  }
}
