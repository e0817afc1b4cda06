/// A day and a time of day in the Gregorian calendar, without a zone.
struct CivilTime {
  var year: Int64
  var month: Int64
  /// From 1.
  var day: Int64
  var secondOfDay: Int64 = 0

  private static let secondsOfDay: Int64 = 86_400

  init?(year: Int64, month: Int64, day: Int64) {
    guard 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The time of so many seconds since 1970.
  init(secondsSince1970 seconds: Int64) {
    let day = Self.floor(seconds, by: Self.secondsOfDay)
    secondOfDay = seconds - day * Self.secondsOfDay
    // Days are counted in eras of 400 years from 1 March of the year 0, so that leap days are last.
    let shifted = day + 719_468
    let era = Self.floor(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var secondsSince1970: Int64 { daySince1970 * Self.secondsOfDay + secondOfDay }

  private var daySince1970: Int64 {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = Self.floor(year, by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// From 0, which is Sunday.
  var dayOfWeek: Int64 {
    // 1 January 1970 was a Thursday.
    let day = daySince1970 + 4
    return day - Self.floor(day, by: 7) * 7
  }

  /// From 0.
  var dayOfYear: Int64 {
    (1..<month).reduce(day - 1) { $0 + Self.days(in: $1, of: year) }
  }

  private static func days(in month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func floor(_ value: Int64, by divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
  }
}
