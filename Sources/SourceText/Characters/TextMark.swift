/// The first seven bytes of a text and its length, up to 255, in one number: keys of a mapping are
/// compared by it before their bytes are.
///
/// Public, with public storage, so that other modules compare it inline.
@frozen public struct TextMark: Hashable, Sendable {
  /// The bytes, the first one lowest, and the length above them.
  public let bits: UInt64

  @inlinable package init(bits: UInt64) { self.bits = bits }

  package init(_ text: String) { bits = unsafe text.withBytes { unsafe $0.markBits } }

  /// That of no text: its bytes are not UTF-8.
  @inlinable package static var none: TextMark { TextMark(bits: .max) }

  /// Whether texts with this mark are equal: none has more bytes than are in it.
  @inlinable package var isWhole: Bool { bits >> 56 <= 7 }
}

extension String {
  /// Its first bytes and its length, by which most texts differ.
  package var mark: TextMark { TextMark(self) }
}

extension UnsafeRawBufferPointer {
  fileprivate var markBits: UInt64 {
    let length = UInt64(Swift.min(count, 255)) << 56
    if count >= 8 {
      return unsafe loadUnaligned(as: UInt64.self).littleEndian & (1 << 56 - 1) | length
    }
    if count >= 4 {
      // The two loads overlap, in equal bytes.
      let low = unsafe UInt64(loadUnaligned(as: UInt32.self).littleEndian)
      let rest = count - 4
      let high = unsafe UInt64(loadUnaligned(fromByteOffset: rest, as: UInt32.self).littleEndian)
      return low | high << UInt64(8 * rest) | length
    }
    var bits: UInt64 = 0
    var index = count
    while index > 0 {
      index -= 1
      bits = unsafe bits << 8 | UInt64(self[index])
    }
    return bits | length
  }
}
