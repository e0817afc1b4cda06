internal import SourceText

/// The text around a place, line by line, for messages.
struct TextAround {
  let bytes: [UInt8]
  let range: ByteRange

  /// `range` is inside `bytes`.
  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    self.range = range
  }

  /// The byte at `offset`; nil outside the range.
  func byte(at offset: Int) -> UInt8? { range.contains(offset) ? bytes[offset] : nil }

  func string(_ part: ByteRange) -> String {
    String(decoding: bytes[clamped(part).offsets], as: UTF8.self)
  }

  /// The character that begins at `offset`; empty at the end.
  func character(at offset: Int) -> ByteRange {
    let start = clamped(ByteRange(at: offset)).start
    var end = min(start + 1, range.end)
    while end < range.end, bytes[end].isContinuation { end += 1 }
    return ByteRange(start, end)
  }

  func startOfLine(at offset: Int) -> Int {
    var start = clamped(ByteRange(at: offset)).start
    while start > range.start, !bytes[start - 1].isLineEnd { start -= 1 }
    return start
  }

  /// The end of the line, its line break left out.
  func endOfLine(from offset: Int) -> Int {
    var end = clamped(ByteRange(at: offset)).start
    while end < range.end, !bytes[end].isLineEnd { end += 1 }
    return end
  }

  /// The end of the last character before `offset` that is not white space.
  func endOfText(before offset: Int) -> Int {
    var end = clamped(ByteRange(at: offset)).start
    while end > range.start, bytes[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// The bytes from `offset` to the end of its line, without white space and a comment there.
  func restOfLine(from offset: Int) -> ByteRange {
    let start = clamped(ByteRange(at: offset)).start
    var end = endOfLine(from: start)
    for place in start..<end where place > start && bytes[place] == .hash {
      guard bytes[place - 1].isSpaceOrTab else { continue }
      end = place
      break
    }
    return ByteRange(start, endOfText(before: end))
  }

  /// The part of `part` that is on its first line.
  func firstLine(of part: ByteRange) -> ByteRange {
    var end = part.start
    while end < part.end, byte(at: end)?.isLineEnd == false { end += 1 }
    return ByteRange(part.start, max(part.start, endOfText(before: end)))
  }

  func clamped(_ part: ByteRange) -> ByteRange {
    let start = min(max(part.start, range.start), range.end)
    return ByteRange(start, min(max(part.end, start), range.end))
  }
}
