internal import SourceText

/// Conversions between types (language definition, "Type Conversions").
enum Conversion {
  /// The value as another type; nil where that type does not have it.
  static func convert(_ value: ExpressionValue, by function: Function) -> ExpressionValue? {
    switch function {
    case .int: int(value).map { .int($0) }
    case .uint: uint(value).map { .uint($0) }
    case .double: double(value).map { .double($0) }
    case .string: text(value).map { .string($0) }
    case .bytes: bytes(value).map { .bytes($0) }
    case .bool: bool(value).map { .bool($0) }
    case .timestamp: timestamp(value).map { .timestamp($0) }
    case .duration: duration(value).map { .duration($0) }
    default: nil
    }
  }

  /// The integer that equals a double; nil where none does. Unlike `Int64(exactly:)`, it needs no
  /// mathematical library.
  static func exactInt(_ number: Double) -> Int64? {
    guard number >= -0x1p63, number < 0x1p63 else { return nil }
    let integer = Int64(number)
    return Double(integer) == number ? integer : nil
  }

  private static func int(_ value: ExpressionValue) -> Int64? {
    switch value {
    case .int(let number): number
    case .uint(let number): Int64(exactly: number)
    // The bounds themselves are refused, as in the tests of the specification.
    case .double(let number): abs(number) < 0x1p63 ? Int64(number) : nil
    case .string(let text): Int64(text)
    case .timestamp(let time): time.seconds
    default: nil
    }
  }

  private static func uint(_ value: ExpressionValue) -> UInt64? {
    switch value {
    case .uint(let number): number
    case .int(let number): UInt64(exactly: number)
    case .double(let number): number >= 0 && number < 0x1p64 ? UInt64(number) : nil
    case .string(let text): UInt64(text)
    default: nil
    }
  }

  private static func double(_ value: ExpressionValue) -> Double? {
    switch value {
    case .double(let number): number
    case .int(let number): Double(number)
    case .uint(let number): Double(number)
    case .string(let text): Double(text)
    default: nil
    }
  }

  private static func bytes(_ value: ExpressionValue) -> [UInt8]? {
    switch value {
    case .bytes(let bytes): bytes
    case .string(let text): Array(text.utf8)
    default: nil
    }
  }

  private static func bool(_ value: ExpressionValue) -> Bool? {
    switch value {
    case .bool(let flag): flag
    case .string("true"), .string("True"), .string("TRUE"), .string("t"), .string("1"): true
    case .string("false"), .string("False"), .string("FALSE"), .string("f"), .string("0"): false
    default: nil
    }
  }

  private static func timestamp(_ value: ExpressionValue) -> Timestamp? {
    switch value {
    case .timestamp(let time): time
    case .int(let seconds): Timestamp(seconds: seconds)
    case .string(let text): Timestamp(text)
    default: nil
    }
  }

  private static func duration(_ value: ExpressionValue) -> TimeSpan? {
    switch value {
    case .duration(let span): span
    case .string(let text): TimeSpan(text)
    default: nil
    }
  }

  private static func text(_ value: ExpressionValue) -> String? {
    switch value {
    case .string(let text): text
    case .bool(let flag): String(flag)
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): text(number)
    case .bytes(let bytes): String(validating: bytes, as: UTF8.self)
    case .timestamp(let time): time.description
    case .duration(let span): span.description
    default: nil
    }
  }

  /// The shortest digits that give the number again: plain from 0.0001 up to 999999, with an
  /// exponent beyond, as in other implementations.
  static func text(_ number: Double) -> String {
    guard number.isFinite else {
      return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
    }
    let sign = number.sign == .minus ? "-" : ""
    guard number != 0 else { return sign + "0" }
    // Swift writes the same digits in another form: `12300.0`, `1.23e-05`.
    let parts = abs(number).description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    var digits = String(mantissa[0]) + fraction
    var exponent = mantissa[0].utf8.count - 1 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.hasPrefix("0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    let count = digits.utf8.count
    guard -4..<6 ~= exponent else {
      let rest = digits.dropFirst()
      let power = (abs(exponent) < 10 ? "0" : "") + String(abs(exponent))
      return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest)
        + (exponent < 0 ? "e-" : "e+") + power
    }
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    if count <= exponent + 1 {
      return sign + digits + String(repeating: "0", count: exponent + 1 - count)
    }
    return sign + digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
  }

  /// What is wrong with a value that cannot be converted.
  static func problem(
    _ shown: String, _ value: ExpressionValue, _ function: Function
  ) -> String {
    guard case .string = value else {
      if case .bytes = value { return "bytes are not UTF-8" }
      return "\(shown) is too large or too small for \(function.rawValue)"
    }
    let expected =
      switch function {
      case .timestamp: "; expected one like '2025-04-14T00:00:00Z'"
      case .duration: "; expected one like '36h' or '1h30m0.5s'"
      case .bool: "; expected 'true' or 'false'"
      default: ""
      }
    let article = function == .int ? "an" : "a"
    return "\(shown) is not \(article) \(function.rawValue)\(expected)"
  }
}
