import SourceText

/// A set of ASCII characters, tested by arithmetic: no table, so no bounds check.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The set of the characters in `text`; those beyond ASCII are left out.
  init(_ text: String) {
    for byte in text.utf8 where byte < 64 { low |= 1 &<< UInt64(byte) }
    for byte in text.utf8 where byte >= 64 && byte < 128 { high |= 1 &<< UInt64(byte) }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 128 && ((byte < 64 ? low : high) &>> UInt64(byte)) & 1 != 0
  }
}

extension UInt8 {
  /// ASCII punctuation: what a backslash can escape.
  var isPunctuation: Bool { self > .space && self < 0x7F && !isAlphanumeric }
}
