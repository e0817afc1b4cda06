/// A set of ASCII characters, tested by arithmetic: no table, so no bounds check.
package struct ByteSet: Sendable, Equatable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// The empty set.
  package init() {}

  /// The set with a bit for each character: below 64, and from 64 on.
  @inlinable package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The set of the characters in `text`; those beyond ASCII are left out.
  package init(_ text: String) {
    for byte in text.utf8 { insert(byte) }
  }

  /// Adds a character; one beyond ASCII is left out.
  package mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 &<< UInt64(byte)
    if byte < 64 { low |= bit } else if byte < 128 { high |= bit }
  }

  /// Whether it has no character.
  package var isEmpty: Bool { low | high == 0 }

  /// Whether a character is in it.
  @inlinable @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    byte < 128 && ((byte < 64 ? low : high) &>> UInt64(byte)) & 1 != 0
  }
}
