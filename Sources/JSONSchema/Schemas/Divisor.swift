internal import DataSyntax
internal import SourceText

/// The number of `multipleOf`; division is exact.
struct Divisor: Sendable {
  /// More digits would take more than linear time.
  static let digitLimit = 18

  let number: DecimalNumber
  private let digits: UInt64

  /// nil for a number that is not above 0 or has more than 18 digits, zeros at its ends aside.
  init?(_ number: DecimalNumber) {
    guard !number.isNegative, let digits = UInt64(number.digits),
      number.digits.utf8.count <= Self.digitLimit
    else { return nil }
    self.number = number
    self.digits = digits
  }

  func divides(_ other: DecimalNumber) -> Bool {
    guard !other.isZero else { return true }
    // Neither number ends in a zero, so no shift to the right can be undone.
    let shift = other.exponent - number.exponent
    guard shift >= 0 else { return false }
    var remainder: UInt64 = 0
    for digit in other.digits.utf8 {
      remainder = reduced(remainder, times: 10, plus: UInt64(digit - UInt8(ascii: "0")))
    }
    return reduced(remainder, times: powerOfTen(shift), plus: 0) == 0
  }

  /// 10 to the `exponent`, modulo the digits.
  private func powerOfTen(_ exponent: Int) -> UInt64 {
    var result = 1 % digits
    var base = 10 % digits
    var rest = exponent
    while rest > 0 {
      if rest % 2 == 1 { result = reduced(result, times: base, plus: 0) }
      base = reduced(base, times: base, plus: 0)
      rest /= 2
    }
    return result
  }

  private func reduced(_ value: UInt64, times factor: UInt64, plus summand: UInt64) -> UInt64 {
    UInt64((UInt128(value) * UInt128(factor) + UInt128(summand)) % UInt128(digits))
  }
}
