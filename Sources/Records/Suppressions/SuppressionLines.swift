import SourceText

/// Finds the line after each suppression.
struct SuppressionLines {
  private let bytes: [UInt8]
  private let comments: [ByteRange]
  /// For each comment, the next line that is neither blank nor consists only of such comments.
  private(set) var next: [ByteRange]

  /// `comments` are in the order of the page. From the last to the first, so that a stack of
  /// comments is walked once.
  init(_ bytes: [UInt8], _ comments: [ByteRange]) {
    self.bytes = bytes
    self.comments = comments
    next = Array(repeating: ByteRange(at: bytes.count + 1), count: comments.count)
    for index in comments.indices.reversed() { next[index] = line(after: index) }
  }

  private func line(after index: Int) -> ByteRange {
    let following = index + 1
    var end = comments[index].end
    let limit = following < comments.count ? comments[following].start : bytes.count
    while end < limit, !bytes[end].isLineEnd { end += 1 }
    // Another comment on the same line is before the same next line.
    if end == limit, following < comments.count { return next[following] }
    while end < bytes.count, bytes[end].isWhitespace { end += 1 }
    guard end < bytes.count else { return next[index] }
    if let last = lastOfLine(from: following, at: end) { return next[last] }
    var start = end
    while !bytes[start - 1].isLineEnd { start -= 1 }
    while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
    // A finding at the very end of the page is on its last line.
    return ByteRange(start, end + 1)
  }

  /// The last comment of a line that begins with the one at `index`, where nothing else is on it.
  private func lastOfLine(from index: Int, at start: Int) -> Int? {
    var index = index
    var offset = start
    while index < comments.count, comments[index].start == offset {
      offset = comments[index].end
      while offset < bytes.count, bytes[offset].isSpaceOrTab { offset += 1 }
      if offset == bytes.count || bytes[offset].isLineEnd { return index }
      index += 1
    }
    return nil
  }
}
