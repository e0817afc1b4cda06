/// Reads the numbers of a date, a time or a length of time.
struct DigitReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func take(_ text: String) -> Bool {
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  /// A number of exactly so many digits.
  mutating func number(digits: Int) -> Int64? {
    let start = offset
    guard let number = digitsOfNumber(most: digits), offset - start == digits else { return nil }
    return number
  }

  /// The digits after a point, as nanoseconds; the tenth and later ones are dropped.
  mutating func fraction() -> Int32? {
    guard let (value, count) = fractionDigits(most: 9), count > 0 else { return nil }
    return Int32((count..<9).reduce(value) { result, _ in result * 10 })
  }

  /// `1`, `1.5`, `.5` or `1.`: the whole, and the fraction in parts of 10¹⁸; nil where there is no
  /// digit, or the whole is too large.
  mutating func decimal() -> (whole: Int64, fraction: Int64)? {
    let start = offset
    let whole = digitsOfNumber(most: 18)
    guard offset >= bytes.count || !(0x30...0x39).contains(bytes[offset]) else { return nil }
    let hasWhole = offset > start
    guard take(".") else { return hasWhole ? (whole ?? 0, 0) : nil }
    guard let (value, count) = fractionDigits(most: 18), hasWhole || count > 0 else { return nil }
    return (whole ?? 0, (min(count, 18)..<18).reduce(value) { result, _ in result * 10 })
  }

  /// The seconds of `+02:00`.
  mutating func offset(signIsOptional: Bool) -> Int64? {
    let isNegative = take("-")
    guard isNegative || take("+") || signIsOptional,
      let hours = number(digits: 2), hours < 24, take(":"),
      let minutes = number(digits: 2), minutes < 60
    else { return nil }
    return (isNegative ? -60 : 60) * (hours * 60 + minutes)
  }

  private mutating func digitsOfNumber(most: Int) -> Int64? {
    let start = offset
    var value: Int64 = 0
    while offset < bytes.count, offset - start < most, 0x30...0x39 ~= bytes[offset] {
      value = value * 10 + Int64(bytes[offset] - 0x30)
      offset += 1
    }
    return offset > start ? value : nil
  }

  /// All digits, the first ones as a number.
  private mutating func fractionDigits(most: Int) -> (value: Int64, count: Int)? {
    let start = offset
    let value = digitsOfNumber(most: most) ?? 0
    let count = offset - start
    while offset < bytes.count, 0x30...0x39 ~= bytes[offset] { offset += 1 }
    return (value, count)
  }
}
