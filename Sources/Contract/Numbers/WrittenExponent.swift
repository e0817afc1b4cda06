import SourceText

/// The exponent after the digits of a number: `e-7`.
package struct WrittenExponent: Sendable {
  package let length: Int
  package let value: Int

  /// More digits than the exponent of any number that programs read.
  private static let mostDigits = 4

  /// Nil where the text does not begin with one.
  package init?(_ text: ArraySlice<UInt8>) {
    guard let mark = text.first, mark | 0x20 == UInt8(ascii: "e") else { return nil }
    let signed = text.dropFirst()
    let hasSign = signed.first == .hyphen || signed.first == .plus
    let digits = signed.dropFirst(hasSign ? 1 : 0).prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count <= Self.mostDigits else { return nil }
    let magnitude = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    length = 1 + (hasSign ? 1 : 0) + digits.count
    value = signed.first == .hyphen ? -magnitude : magnitude
  }
}
