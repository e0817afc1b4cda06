internal import SourceText

/// A point in time from the year 1 to the year 9999, to the nanosecond.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Since 1970, in UTC.
  package let seconds: Int64
  /// 0 to 999,999,999.
  package let nanoseconds: Int32

  /// From 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
  private static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// The point so many seconds and nanoseconds after the beginning of 1970; nil outside of the
  /// years 1 to 9999.
  package init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard Self.range.contains(seconds), 0..<1_000_000_000 ~= nanoseconds else { return nil }
    (self.seconds, self.nanoseconds) = (seconds, nanoseconds)
  }

  /// The beginning of a day in UTC; nil where the calendar does not have it.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year,
      let day = CivilTime(year: Int64(year), month: Int64(month), day: Int64(day))
    else { return nil }
    self.init(seconds: day.secondsSince1970)
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The sum; nil outside of the years 1 to 9999.
  func adding(_ span: TimeSpan) -> Timestamp? {
    var seconds = seconds + span.seconds
    var nanoseconds = nanoseconds + span.nanoseconds
    if nanoseconds >= 1_000_000_000 {
      (seconds, nanoseconds) = (seconds + 1, nanoseconds - 1_000_000_000)
    }
    return Timestamp(seconds: seconds, nanoseconds: nanoseconds)
  }

  /// The time since another point; nil for more than 64 bits of nanoseconds.
  func since(_ other: Timestamp) -> TimeSpan? {
    TimeSpan(seconds: seconds - other.seconds, nanoseconds: nanoseconds - other.nanoseconds)?
      .checked
  }
}

extension Timestamp: CustomStringConvertible {
  /// A timestamp of RFC 3339, `2025-04-14T07:32:00.5+02:00`; nil where the text is not one.
  package init?(_ text: String) {
    var reader = DigitReader(text)
    guard let year = reader.number(digits: 4), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2), reader.take("T") || reader.take("t"),
      let hour = reader.number(digits: 2), hour < 24, reader.take(":"),
      let minute = reader.number(digits: 2), minute < 60, reader.take(":"),
      let second = reader.number(digits: 2), second < 60,
      var civil = CivilTime(year: year, month: month, day: day)
    else { return nil }
    var nanoseconds: Int32 = 0
    if reader.take(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = fraction
    }
    var offset: Int64 = 0
    if !reader.take("Z"), !reader.take("z") {
      guard let zone = reader.offset(signIsOptional: false) else { return nil }
      offset = zone
    }
    guard reader.isAtEnd else { return nil }
    civil.secondOfDay = hour * 3_600 + minute * 60 + second
    self.init(seconds: civil.secondsSince1970 - offset, nanoseconds: nanoseconds)
  }

  package var description: String {
    let civil = CivilTime(secondsSince1970: seconds)
    func padded(_ value: Int64, _ digits: Int = 2) -> String {
      String(value).withLeadingZeros(to: digits)
    }
    let date = "\(padded(civil.year, 4))-\(padded(civil.month))-\(padded(civil.day))"
    let second = civil.secondOfDay
    let time = "\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
    return "\(date)T\(time)\(Self.fraction(nanoseconds))Z"
  }

  /// `.5`, as `.500`: of three, six or nine digits; empty for none.
  static func fraction(_ nanoseconds: Int32) -> String {
    guard nanoseconds > 0 else { return "" }
    let digits = String(nanoseconds).withLeadingZeros(to: 9)
    let count = nanoseconds % 1_000_000 == 0 ? 3 : nanoseconds % 1_000 == 0 ? 6 : 9
    return "." + digits.prefix(count)
  }
}
