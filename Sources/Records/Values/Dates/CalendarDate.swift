import Contract
import SourceText

/// A day of the Gregorian calendar.
package struct CalendarDate: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where the calendar has no such day; years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day, in UTC, of a number of seconds since the start of 1970; nil before the year 1 and
  /// after 9999.
  package init?(secondsSince1970 seconds: Int64) {
    // Days since March 1 of the year 0: in eras of 400 years, each of 146,097 days.
    let days = seconds.dividingFloor(by: 86_400) + 719_468
    let era = days.dividingFloor(by: 146_097)
    let day = days - era * 146_097
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isAfterDecember = month > 9
    guard let years = Int(exactly: year + era * 400 + (isAfterDecember ? 1 : 0)) else { return nil }
    self.init(
      year: years, month: Int(isAfterDecember ? month - 9 : month + 3),
      day: Int(dayOfYear - (153 * month + 2) / 5 + 1))
  }

  /// The days since the start of 1970, as in `init(secondsSince1970:)`.
  package var number: Int {
    // From March on, so that a leap day is the last of a year.
    let years = month > 2 ? year : year - 1
    let months = month > 2 ? month - 3 : month + 9
    let days = years * 365 + years / 4 - years / 100 + years / 400
    return days + (153 * months + 2) / 5 + day - 1 - 719_468
  }

  /// The seconds by which the first place on earth to see a day is ahead of UTC.
  package static let easternmostOffset: Int64 = 14 * 3_600

  /// The day of an ISO 8601 text, `2025-09-04`; nil for any other text.
  package init?(iso text: String) {
    guard case .day(let date)? = WrittenDate(iso: Array(text.utf8)[...]) else { return nil }
    self = date
  }

  /// Whether it is a day that programs print for a date that was never set: the first day of a
  /// calendar, of a spreadsheet, of the Unix epoch (the day before in zones west of Greenwich), or
  /// the last day of a database.
  package var isNeverSet: Bool {
    switch (year, month, day) {
    case (1, 1, 1), (1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1969, 12, 31), (1970, 1, 1),
      (9999, 12, 31):
      true
    default: false
    }
  }

  /// Whether it is before the first whole year of the Gregorian calendar. ISO 8601 has such dates
  /// only by agreement.
  var isBeforeISO: Bool { year < 1583 }

  /// The days of `2025-04`, and of `2025` where a year is precise enough; nil for any other text.
  static func period(
    _ text: ArraySlice<UInt8>, precision: DatePrecision
  ) -> ClosedRange<CalendarDate>? {
    guard text.count == 4 || text.count == 7 else { return nil }
    let parts = text.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard parts.first?.count == 4, let year = WrittenDate.integer(parts[0]) else { return nil }
    switch parts.count {
    case 1 where precision == .year:
      guard let first = CalendarDate(year: year, month: 1, day: 1),
        let last = CalendarDate(year: year, month: 12, day: 31)
      else { return nil }
      return first...last
    case 2 where parts[1].count == 2:
      guard let month = WrittenDate.integer(parts[1]),
        let first = CalendarDate(year: year, month: month, day: 1),
        let last = CalendarDate(year: year, month: month, day: days(in: month, of: year))
      else { return nil }
      return first...last
    default: return nil
    }
  }

  /// How many days the month has, from 1 to 12.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// As ISO 8601: `2025-04-14`.
  package var description: String {
    let (month, day) = (String(month), String(day))
    return String(year).withLeadingZeros(to: 4) + "-" + month.withLeadingZeros(to: 2) + "-"
      + day.withLeadingZeros(to: 2)
  }
}

extension Int64 {
  /// The quotient rounded down, for a positive divisor.
  fileprivate func dividingFloor(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
