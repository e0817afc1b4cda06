package import DataSyntax

/// A decimal number: on a page an interval, since it may be rounded; in data exactly one number.
package struct Number: RoundedValue, Hashable, Sendable {
  /// The number as written.
  package let written: DecimalNumber
  /// The `DecimalKey` of the smallest number in the interval.
  package let least: Int64
  /// The first key above the interval.
  package let bound: Int64

  /// Exactly this number; nil for one that no program reads, such as `1e999`.
  init?(exactly number: DecimalNumber) {
    guard let key = DecimalKey.key(number) else { return nil }
    self.init(number, least: key, bound: key + 1)
  }

  private init(_ number: DecimalNumber, least: Int64, bound: Int64) {
    written = number
    self.least = least
    self.bound = bound
  }

  /// Any number that rounds to this one with so many decimals; a number halfway may be rounded
  /// either way. Negative `decimals` count zeros before the point. Nil for a number that no program
  /// reads.
  init?(_ number: DecimalNumber, decimals: Int) {
    // Where more digits are written than are compared, nothing is rounded.
    guard number.digits.utf8.count + max(0, number.exponent + decimals) < DecimalKey.digits,
      number.exponent + decimals >= 0,
      let digits = number.shifted(by: decimals).integer
    else {
      self.init(exactly: number)
      return
    }
    let tenfold = Int64(digits) * 10
    guard let least = DecimalKey.key(tenfold - 5, exponent: -decimals - 1),
      let most = DecimalKey.key(tenfold + 5, exponent: -decimals - 1)
    else { return nil }
    self.init(number, least: least, bound: most + 1)
  }

  /// The smallest and the largest number that it may be.
  package var range: ClosedRange<Double> {
    let lower = DecimalKey.value(of: least)
    return lower...max(lower, DecimalKey.value(of: bound - 1))
  }

  /// Whether the intervals overlap; two numbers that agree may be the same fact.
  package func agrees(with other: Number) -> Bool {
    // A key has fewer digits than some numbers.
    if isExact, other.isExact { return written == other.written }
    return least < other.bound && other.least < bound
  }

  /// Whether every number of this one is larger than every number of the other.
  package func exceeds(_ other: Number) -> Bool {
    isExact && other.isExact ? written > other.written : least >= other.bound
  }
}

/// Why a text is not a number.
package enum NumberDefect: Hashable, Sendable {
  case noNumber
  case decimalComma
  case misplacedPunctuation
  /// `1_000`, as in programs and in TOML.
  case underscores
  case unknownUnit(String)
  case outOfRange
}
