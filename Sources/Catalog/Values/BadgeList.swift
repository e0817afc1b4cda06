import SourceText

/// The items of a badge's value: parted by commas, `,` or `%2C`, with spaces around them.
enum BadgeList {
  static func items(in range: ByteRange, of bytes: [UInt8]) -> [Badge.Part] {
    var items: [Badge.Part] = []
    var start = range.start
    var index = range.start
    while index < range.end {
      if let length = Self.length(of: .comma, at: index, in: bytes, before: range.end) {
        append(ByteRange(start, index), of: bytes, to: &items)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    append(ByteRange(start, range.end), of: bytes, to: &items)
    return items
  }

  private static func append(_ range: ByteRange, of bytes: [UInt8], to items: inout [Badge.Part]) {
    var start = range.start
    var end = range.end
    while start < end {
      if let length = length(of: .space, at: start, in: bytes, before: end) {
        start += length
      } else if bytes[start] == .underscore {
        start += 1
      } else {
        break
      }
    }
    while end > start, bytes[end - 1] == .space || bytes[end - 1] == .underscore { end -= 1 }
    while end - start >= 3, length(of: .space, at: end - 3, in: bytes, before: end) == 3 { end -= 3 }
    guard start < end else { return }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    items.append(Badge.Part(text: text, range: ByteRange(start, end)))
  }

  /// How many bytes write `character` at `index`: one, three where percent-encoded; nil for others.
  private static func length(
    of character: UInt8, at index: Int, in bytes: [UInt8], before end: Int
  ) -> Int? {
    if bytes[index] == character { return 1 }
    guard bytes[index] == .percent, index + 2 < end,
      let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue,
      high << 4 | low == character
    else { return nil }
    return 3
  }
}
