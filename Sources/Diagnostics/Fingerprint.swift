import SourceText

/// The identity of a finding, stable across edits elsewhere on its page.
package struct Fingerprint: Hashable, Sendable {
  let value: UInt64
}

extension Fingerprint {
  /// Parses 16 hexadecimal digits; nil for anything else.
  package init?(hexadecimal text: ArraySlice<UInt8>) {
    guard text.count == 16 else { return nil }
    var value: UInt64 = 0
    for byte in text {
      guard let digit = byte.hexadecimalValue else { return nil }
      value = value << 4 | UInt64(digit)
    }
    self.init(value: value)
  }
}

extension Fingerprint: CustomStringConvertible {
  /// 16 hexadecimal digits.
  package var description: String {
    String(value, radix: 16).withLeadingZeros(to: 16)
  }
}
