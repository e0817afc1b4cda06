import Contract
package import DataSyntax
import SourceText

/// The result of reading a number: `52.79`, `-7.5 %`, `1,250.5 ms`, `4.4e-7`.
package enum NumberReading: Hashable, Sendable {
  case number(Number)
  /// Text that is not a number; `repaired` is the intended number where it is unambiguous.
  case malformed(NumberDefect, repaired: String?)
}

extension NumberReading {
  /// A number in a data file, which is exact.
  package init(exactly number: DecimalNumber) {
    self =
      Number(exactly: number).map { .number($0) } ?? .malformed(.outOfRange, repaired: nil)
  }

  /// Reads `text`, without spaces around it, as a number, alone or with its unit after it. The unit
  /// is `%` where the field has none.
  package init(_ text: ArraySlice<UInt8>, unit: String?) {
    if let digits = text.withoutUnderscores {
      let repaired =
        if case .number = NumberReading(digits[...], unit: unit) {
          String(decoding: digits, as: UTF8.self)
        } else { String?.none }
      self = .malformed(.underscores, repaired: repaired)
      return
    }
    let (plain, hardSpace) = text.replacingHardSpaces()
    let sign = plain.first == .plus ? 1 : plain[...].minusLength
    let unsigned = plain[...].dropFirst(sign)
    guard let number = WrittenNumber(unsigned) else {
      self = .malformed(.noNumber, repaired: nil)
      return
    }
    let rest = unsigned.dropFirst(number.length)
    let exponent = WrittenExponent(rest)
    let tail = rest.dropFirst(exponent?.length ?? 0)
    let isNegative = sign > 0 && plain.first != .plus
    let hasUnit = (unit ?? "%").isSpelled(tail.drop(while: \.isWhitespace))
    let defect: NumberDefect
    switch number.punctuation {
    case _ where !tail.isEmpty && !hasUnit: defect = .unknownUnit(Self.withoutLeadingSpace(tail))
    case .decimalComma: defect = .decimalComma
    case .misplaced: defect = .misplacedPunctuation
    case .regular where hardSpace != nil:
      defect = .unknownUnit(
        String(decoding: text[(hardSpace ?? text.startIndex)...], as: UTF8.self))
    case .regular:
      self = Self.reading(unsigned.prefix(number.length), isNegative, exponent, number.decimals)
      return
    }
    guard tail.isEmpty || hasUnit, let digits = number.meant else {
      self = .malformed(defect, repaired: nil)
      return
    }
    let exponentText = String(decoding: rest.prefix(exponent?.length ?? 0), as: UTF8.self)
    let repaired =
      (isNegative ? "-" : "") + digits + exponentText + String(decoding: tail, as: UTF8.self)
    self = .malformed(defect, repaired: repaired)
  }

  private static func reading(
    _ digits: ArraySlice<UInt8>, _ isNegative: Bool, _ exponent: WrittenExponent?, _ decimals: Int
  ) -> NumberReading {
    let power = exponent?.value ?? 0
    let text =
      (isNegative ? "-" : "")
      + String(decoding: digits.filter { $0 != .comma }, as: UTF8.self) + "e\(power)"
    let number = DecimalNumber(text).flatMap { Number($0, decimals: decimals - power) }
    return number.map { .number($0) } ?? .malformed(.outOfRange, repaired: nil)
  }

  private static func withoutLeadingSpace(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.drop(while: \.isWhitespace), as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The length of the hyphen or minus sign (U+2212) at the start; 0 where there is none.
  var minusLength: Int {
    if first == .hyphen { return 1 }
    let minus = "\u{2212}"
    return minus.isPrefix(of: self) ? minus.utf8.count : 0
  }
}
