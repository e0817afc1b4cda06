import SourceText

/// An entity or numeric character reference, as `&amp;`, `&#35;` and `&#x23;`.
struct CharacterReference {
  /// The text that it represents.
  let text: String
  /// The offset after its semicolon.
  let end: Int

  /// The reference whose `&` is at `start`.
  init?(at start: Int, before end: Int, in text: Span<UInt8>) {
    let first = start + 1
    let longest = 32
    let limit = min(end, first + longest + 1)
    var index = first
    while index < limit, text[index].isAlphanumeric || text[index] == .hash { index += 1 }
    guard text.byte(at: index, before: limit) == .semicolon, index > first else { return nil }
    let decoded =
      text[first] == .hash
      ? Self.numeric(from: first + 1, to: index, in: text)
      : NamedCharacterReferences.byName[text.string(ByteRange(first, index))]
    guard let decoded else { return nil }
    self.text = decoded
    self.end = index + 1
  }

  private static func numeric(from start: Int, to end: Int, in text: Span<UInt8>) -> String? {
    let isHexadecimal = text.byte(at: start, before: end)?.lowercased == UInt8(ascii: "x")
    let digits = text.string(ByteRange(isHexadecimal ? start + 1 : start, end))
    guard let first = digits.utf8.first, first != .plus, first != .hyphen,
      digits.utf8.count <= (isHexadecimal ? 6 : 7),
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return String(scalar ?? "\u{FFFD}")
  }
}

extension Span where Element == UInt8 {
  /// The text in `range`; bytes that are not UTF-8 become U+FFFD.
  func string(_ range: ByteRange) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for offset in range.offsets { bytes.append(self[offset]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
