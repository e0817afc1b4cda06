internal import SourceText

/// An exact decimal number, `digits × 10^exponent`, in the one form that equal numbers share.
///
/// So `1`, `1.0` and `10e-1` are equal, and no digit of a long integer is lost.
package struct DecimalNumber: Hashable, Sendable {
  package let isNegative: Bool
  /// ASCII digits with no zero at either end; empty for zero, which has no sign and exponent 0.
  package let digits: String
  /// Clamped to `-exponentLimit...exponentLimit`, so that `1e999999999` costs no memory.
  package let exponent: Int

  /// The largest exponent, either way; numbers beyond it are the only ones not kept exactly.
  package static let exponentLimit = 1_000_000

  /// `digits` are ASCII digits.
  private init(isNegative: Bool, digits: ArraySlice<UInt8>, exponent: Int) {
    let kept = digits.withoutZerosAround
    let dropped = digits.endIndex - kept.endIndex
    self.isNegative = isNegative && !kept.isEmpty
    self.digits = String(decoding: kept, as: UTF8.self)
    let scaled = min(Self.exponentLimit, max(-Self.exponentLimit, exponent + dropped))
    self.exponent = kept.isEmpty ? 0 : scaled
  }

  /// Parses `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, as in YAML's core
  /// schema; nil for anything else.
  package init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// The same of its bytes.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    let isNegative = Self.takeSign(&rest)
    let whole = rest.digitsAtStart
    var digits = whole
    rest = rest[whole.endIndex...]
    var fractionCount = 0
    if rest.first == .period {
      let fraction = rest.dropFirst().digitsAtStart
      rest = rest[fraction.endIndex...]
      fractionCount = fraction.count
      if fractionCount > 0 { digits = (whole + fraction)[...] }
    }
    guard !digits.isEmpty else { return nil }
    var exponent = 0
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      let isExponentNegative = Self.takeSign(&rest)
      guard !rest.isEmpty else { return nil }
      while let digit = rest.first, digit.isDigit {
        // Large enough to outweigh the number of digits in any file.
        exponent = min(exponent * 10 + Int(digit - UInt8(ascii: "0")), 1 << 40)
        rest = rest.dropFirst()
      }
      if isExponentNegative { exponent = -exponent }
    }
    guard rest.isEmpty else { return nil }
    self.init(isNegative: isNegative, digits: digits, exponent: exponent - fractionCount)
  }

  package init(_ value: Int) {
    self.init(isNegative: value < 0, digits: Array(String(value.magnitude).utf8)[...], exponent: 0)
  }

  /// The number times a power of ten.
  package func shifted(by power: Int) -> DecimalNumber {
    if power == 0 { return self }
    return DecimalNumber(
      isNegative: isNegative, digits: Array(digits.utf8)[...], exponent: exponent + power)
  }

  /// The number with the other sign.
  var negated: DecimalNumber {
    DecimalNumber(isNegative: !isNegative, digits: Array(digits.utf8)[...], exponent: exponent)
  }

  package var isZero: Bool { digits.isEmpty }
  /// Whether it has no fraction: true of `1.0` and `1e3`.
  package var isInteger: Bool { exponent >= 0 }

  /// The number as an `Int`, where it is one.
  package var integer: Int? {
    guard isInteger, digits.utf8.count + exponent <= 19 else { return isZero ? 0 : nil }
    // Nineteen digits fit into a UInt64.
    var magnitude: UInt64 = 0
    for digit in digits.utf8 { magnitude = magnitude * 10 + UInt64(digit - UInt8(ascii: "0")) }
    for _ in 0..<exponent { magnitude *= 10 }
    if magnitude > UInt64(Int.max) {
      return isNegative && magnitude == Int.min.magnitude ? .min : nil
    }
    return isNegative ? -Int(magnitude) : Int(magnitude)
  }

  private static func takeSign(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
      return false
    }
    rest = rest.dropFirst()
    return sign == UInt8(ascii: "-")
  }
}

extension ArraySlice<UInt8> {
  fileprivate var digitsAtStart: ArraySlice<UInt8> { prefix(while: \.isDigit) }

  fileprivate var withoutZerosAround: ArraySlice<UInt8> {
    let start = drop { $0 == UInt8(ascii: "0") }
    var end = start.endIndex
    while end > start.startIndex, start[end - 1] == UInt8(ascii: "0") { end -= 1 }
    return start[..<end]
  }
}

extension DecimalNumber: Comparable {
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative
      ? right.isMagnitudeLess(than: left) : left.isMagnitudeLess(than: right)
  }

  private func isMagnitudeLess(than other: DecimalNumber) -> Bool {
    guard !isZero, !other.isZero else { return isZero && !other.isZero }
    let order = digits.utf8.count + exponent
    let otherOrder = other.digits.utf8.count + other.exponent
    guard order == otherOrder else { return order < otherOrder }
    return digits.utf8.lexicographicallyPrecedes(other.digits.utf8)
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The digits, and an exponent where there is one: `-12e3`.
  package var description: String {
    (isNegative ? "-" : "") + (isZero ? "0" : digits) + (exponent == 0 ? "" : "e\(exponent)")
  }
}

extension DecimalNumber {
  /// As people write it: `0.0001`, `-12000`; with an exponent where that would be long.
  package var plainText: String {
    let sign = isNegative ? "-" : ""
    let count = digits.utf8.count
    if isZero { return "0" }
    if exponent >= 0, count + exponent <= 21 {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    if exponent < 0, -exponent <= 21 {
      let padded = digits.withLeadingZeros(to: 1 - exponent)
      return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
    return description
  }
}
