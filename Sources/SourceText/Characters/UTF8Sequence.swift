/// One character read from UTF-8, or the ill-formed bytes in its place.
package struct UTF8Sequence: Equatable, Sendable {
  /// The character; nil where the bytes are not UTF-8.
  package let scalar: Unicode.Scalar?
  /// Its length in bytes, at least one; of ill-formed bytes, the maximal subpart that a decoder
  /// replaces by one U+FFFD (Unicode 16, section 3.9, "U+FFFD Substitution").
  package let count: Int

  /// Reads at `offset`; nil at the end of the bytes.
  package init?(_ bytes: [UInt8], at offset: Int) {
    guard bytes.indices.contains(offset) else { return nil }
    let first = bytes[offset]
    // Table 3-7: the second byte's bounds exclude overlong forms, surrogates and values beyond
    // U+10FFFF.
    let length: Int
    var bounds: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80:
      scalar = Unicode.Scalar(first)
      count = 1
      return
    case 0xE1...0xEC
    where offset + 2 < bytes.count && bytes[offset + 1].isContinuation
      && bytes[offset + 2].isContinuation:
      // Most characters beyond ASCII in a catalog.
      let low = UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      scalar = Unicode.Scalar(UInt32(first & 0x0F) << 12 | low)
      count = 3
      return
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { bounds = 0xA0...0xBF } else if first == 0xED { bounds = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { bounds = 0x90...0xBF } else if first == 0xF4 { bounds = 0x80...0x8F }
    default:
      scalar = nil
      count = 1
      return
    }
    var value = UInt32(first & (0x7F >> UInt8(length)))
    var matched = 1
    while matched < length, offset + matched < bytes.count {
      let byte = bytes[offset + matched]
      guard bounds.contains(byte) else { break }
      bounds = 0x80...0xBF
      value = value << 6 | UInt32(byte & 0x3F)
      matched += 1
    }
    scalar = matched == length ? Unicode.Scalar(value) : nil
    count = matched
  }

  /// The character that ends just before `offset`; nil at the start and after ill-formed bytes.
  package static func scalar(before offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard offset > 0, offset <= bytes.count else { return nil }
    let start = bytes.characterBoundary(atOrBefore: offset - 1)
    guard let sequence = UTF8Sequence(bytes, at: start), start + sequence.count == offset else {
      return nil
    }
    return sequence.scalar
  }
}

extension Collection<UInt8> {
  /// The length of the byte order mark at the start, 3; 0 where there is none.
  package var byteOrderMarkLength: Int {
    first == 0xEF && starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) ? 3 : 0
  }
}
