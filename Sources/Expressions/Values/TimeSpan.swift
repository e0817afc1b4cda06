/// A length of time, at most 10,000 years, to the nanosecond.
package struct TimeSpan: Hashable, Comparable, Sendable {
  package let seconds: Int64
  /// 0 to 999,999,999, also of a negative span: minus half a second is -1 and 500,000,000.
  package let nanoseconds: Int32

  /// The limit of `google.protobuf.Duration`.
  private static let most: Int64 = 315_576_000_000

  /// A span of seconds and nanoseconds, which may have different signs; nil where it is too long.
  package init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard -Self.most...Self.most ~= seconds, -999_999_999...999_999_999 ~= nanoseconds else {
      return nil
    }
    let borrows = nanoseconds < 0
    self.seconds = borrows ? seconds - 1 : seconds
    self.nanoseconds = borrows ? nanoseconds + 1_000_000_000 : nanoseconds
    guard self >= TimeSpan(seconds: -Self.most), self <= TimeSpan(seconds: Self.most) else {
      return nil
    }
  }

  private init(seconds: Int64) { (self.seconds, nanoseconds) = (seconds, 0) }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The span, where it is at most 64 bits of nanoseconds: results of arithmetic are.
  var checked: TimeSpan? {
    let total = Int128(seconds) * 1_000_000_000 + Int128(nanoseconds)
    return Int64(exactly: total) == nil ? nil : self
  }

  var negated: TimeSpan? { TimeSpan(seconds: -seconds, nanoseconds: -nanoseconds) }

  func adding(_ other: TimeSpan) -> TimeSpan? {
    let sum = nanoseconds + other.nanoseconds
    return TimeSpan(
      seconds: seconds + other.seconds + Int64(sum / 1_000_000_000),
      nanoseconds: sum % 1_000_000_000)?.checked
  }

  /// Whole units of so many seconds, towards zero.
  func whole(_ unit: Int64) -> Int64 {
    (seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds) / unit
  }

  /// The milliseconds beyond the whole seconds, towards zero.
  var milliseconds: Int64 {
    seconds < 0 && nanoseconds > 0
      ? -Int64((1_000_000_000 - nanoseconds) / 1_000_000) : Int64(nanoseconds / 1_000_000)
  }
}

extension TimeSpan: CustomStringConvertible {
  /// A span as Go writes it, `-1h30m0.5s`; units are h, m, s, ms, us, µs and ns.
  package init?(_ text: String) {
    var reader = DigitReader(text)
    let isNegative = reader.take("-")
    if !isNegative { _ = reader.take("+") }
    if reader.take("0"), reader.isAtEnd {
      self.init(seconds: 0, nanoseconds: 0)
      return
    }
    reader = DigitReader(text)
    if !reader.take("-") { _ = reader.take("+") }
    var total: Int128 = 0
    repeat {
      guard let (whole, fraction) = reader.decimal(), let unit = Self.unit(&reader) else {
        return nil
      }
      total += Int128(whole) * unit + Int128(fraction) * unit / 1_000_000_000_000_000_000
      guard total <= Int128(Self.most) * 1_000_000_000 else { return nil }
    } while !reader.isAtEnd
    if isNegative { total = -total }
    self.init(
      seconds: Int64(total / 1_000_000_000), nanoseconds: Int32(total % 1_000_000_000))
  }

  /// The nanoseconds of the unit that is next.
  private static func unit(_ reader: inout DigitReader) -> Int128? {
    let units: [(String, Int128)] = [
      ("h", 3_600_000_000_000), ("ms", 1_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000),
      ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ns", 1),
    ]
    return units.first { reader.take($0.0) }?.1
  }

  package var description: String {
    let isNegative = seconds < 0
    let whole = isNegative && nanoseconds > 0 ? -(seconds + 1) : abs(seconds)
    let part = isNegative && nanoseconds > 0 ? 1_000_000_000 - nanoseconds : nanoseconds
    return "\(isNegative ? "-" : "")\(whole)\(Timestamp.fraction(part))s"
  }
}
