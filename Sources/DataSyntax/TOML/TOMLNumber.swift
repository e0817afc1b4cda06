internal import SourceText

/// The numbers of TOML: 64-bit integers of four bases, and floats.
package enum TOMLNumber {
  /// Why a text that looks like a number is not one.
  package enum Fault: Error, Hashable, Sendable {
    case leadingZero, underscore, noWholePart, noFraction, noExponent
    /// `0X1F`
    case capitalPrefix
    /// `+0x1F`
    case signBeforePrefix
    /// A digit that the base does not have, or none.
    case digit(base: Int)
    /// An integer of more than 64 bits.
    case tooLarge
    case other
  }

  /// The value of a text; for any other text why it is not a number.
  static func read(_ text: ArraySlice<UInt8>) throws(Fault) -> DataValue {
    var rest = text
    let sign = rest.first == .plus || rest.first == .hyphen ? rest.removeFirst() : nil
    let isNegative = sign == .hyphen
    if "inf".isSpelled(rest) { return .infinity(isNegative: isNegative) }
    if "nan".isSpelled(rest) { return .notANumber }
    if rest.first == UInt8(ascii: "0"), let letter = rest.dropFirst().first, letter.isLetter {
      if let base = base(of: letter.lowercased) {
        guard letter == letter.lowercased else { throw .capitalPrefix }
        guard sign == nil else { throw .signBeforePrefix }
        return integer(try magnitude(rest.dropFirst(2), base: base), isNegative: false)
      }
    }
    return try decimal(rest, isNegative: isNegative)
  }

  private static func base(of letter: UInt8) -> UInt64? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private static func integer(_ magnitude: UInt64, isNegative: Bool) -> DataValue {
    DecimalNumber((isNegative ? "-" : "") + String(magnitude)).map(DataValue.number) ?? .string
  }

  /// `[0-9A-F]+`, with an underscore between two digits; at most 2^63 - 1.
  private static func magnitude(
    _ text: ArraySlice<UInt8>, base: UInt64
  ) throws(Fault) -> UInt64 {
    var result: UInt64 = 0
    var isAfterDigit = false
    var isTooLarge = false
    for byte in text {
      if byte == .underscore {
        guard isAfterDigit else { throw .underscore }
        isAfterDigit = false
        continue
      }
      guard let digit = byte.hexadecimalValue, digit < base else {
        throw .digit(base: Int(base))
      }
      isAfterDigit = true
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      isTooLarge = isTooLarge || overflow || product + UInt64(digit) > Int64.max
      if !isTooLarge { result = product + UInt64(digit) }
    }
    guard !text.isEmpty else { throw .digit(base: Int(base)) }
    guard isAfterDigit else { throw .underscore }
    guard !isTooLarge else { throw .tooLarge }
    return result
  }

  /// `(0 | [1-9][0-9]*) (\. [0-9]+)? ([eE] [+-]? [0-9]+)?`, with underscores between digits.
  private static func decimal(
    _ text: ArraySlice<UInt8>, isNegative: Bool
  ) throws(Fault) -> DataValue {
    let digits = try withoutUnderscores(text)
    var rest = digits
    let whole = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(whole.count)
    guard let first = whole.first else { throw rest.first == .period ? .noWholePart : .other }
    var isFloat = false
    if rest.first == .period {
      isFloat = true
      let fraction = rest.dropFirst().prefix(while: \.isDigit)
      guard !fraction.isEmpty else { throw .noFraction }
      rest = rest.dropFirst(fraction.count + 1)
    }
    if rest.first?.lowercased == UInt8(ascii: "e") {
      isFloat = true
      rest = rest.dropFirst()
      if rest.first == .plus || rest.first == .hyphen { rest = rest.dropFirst() }
      let exponent = rest.prefix(while: \.isDigit)
      guard !exponent.isEmpty else { throw .noExponent }
      rest = rest.dropFirst(exponent.count)
    }
    guard rest.isEmpty else { throw .other }
    guard whole.count == 1 || first != UInt8(ascii: "0") else { throw .leadingZero }
    if !isFloat {
      // 19 digits at most, so that they fit.
      guard whole.count <= 19 else { throw .tooLarge }
      let magnitude = whole.reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
      guard magnitude <= UInt64(Int64.max) + (isNegative ? 1 : 0) else { throw .tooLarge }
    }
    guard let number = DecimalNumber(digits) else { throw .other }
    return .number(isNegative ? number.negated : number)
  }

  private static func withoutUnderscores(
    _ text: ArraySlice<UInt8>
  ) throws(Fault) -> ArraySlice<UInt8> {
    guard text.contains(.underscore) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for index in text.indices {
      guard text[index] == .underscore else {
        result.append(text[index])
        continue
      }
      guard index > text.startIndex, text[index - 1].isDigit, index + 1 < text.endIndex,
        text[index + 1].isDigit
      else { throw .underscore }
    }
    return result[...]
  }
}

extension TOMLNumber.Fault {
  /// The words after the text of the number.
  var words: String {
    switch self {
    case .leadingZero: "begins with a zero, which is not allowed in TOML numbers"
    case .underscore: "has an underscore that is not between two digits"
    case .noWholePart: "has no digit before the '.'"
    case .noFraction: "has no digit after the '.'"
    case .noExponent: "has no digit after the exponent's 'e'"
    case .capitalPrefix: "has a prefix in capitals; expected '0x', '0o' or '0b'"
    case .signBeforePrefix: "has a sign, which only decimal numbers have"
    case .digit(let base): "is not a number to the base of \(base)"
    case .tooLarge:
      "is not an integer of 64 bits; expected \(Int64.min) to \(Int64.max)"
    case .other: "is not a number; text must be in quotes"
    }
  }
}
