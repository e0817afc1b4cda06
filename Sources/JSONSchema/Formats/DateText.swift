internal import SourceText

/// Dates and times of RFC 3339, section 5.6.
enum DateText {
  typealias Bytes = Substring.UTF8View

  /// `full-date`
  static func isDate(_ text: Bytes) -> Bool {
    var rest = text
    guard let year = number(&rest, digits: 4), take(&rest, .hyphen),
      let month = number(&rest, digits: 2), take(&rest, .hyphen),
      let day = number(&rest, digits: 2), rest.isEmpty, 1...12 ~= month
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...days[month - 1] ~= day
  }

  /// `date-time`; the `T` and the `Z` may be lower case.
  static func isDateTime(_ text: Bytes) -> Bool {
    var rest = text
    guard let mark = text.firstIndex(where: { $0.lowercased == UInt8(ascii: "t") }) else {
      return false
    }
    rest = text[text.index(after: mark)...]
    return isDate(text[..<mark]) && isTime(rest)
  }

  /// `full-time`: a time of day with its offset from UTC. Second 60 is allowed at 23:59 UTC.
  static func isTime(_ text: Bytes) -> Bool {
    var rest = text
    guard let hour = number(&rest, digits: 2), take(&rest, .colon),
      let minute = number(&rest, digits: 2), take(&rest, .colon),
      let second = number(&rest, digits: 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if take(&rest, .period) {
      let fraction = rest.prefix(while: \.isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest[fraction.endIndex...]
    }
    guard let offset = offset(&rest), rest.isEmpty else { return false }
    let minuteOfDay = (hour * 60 + minute - offset + 2 * 1_440) % 1_440
    return second < 60 || minuteOfDay == 23 * 60 + 59
  }

  /// Minutes from UTC.
  private static func offset(_ rest: inout Bytes) -> Int? {
    guard let sign = rest.popFirst() else { return nil }
    if sign.lowercased == UInt8(ascii: "z") { return 0 }
    guard sign == .plus || sign == .hyphen, let hours = number(&rest, digits: 2),
      take(&rest, .colon), let minutes = number(&rest, digits: 2), hours < 24, minutes < 60
    else { return nil }
    return (sign == .hyphen ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(_ rest: inout Bytes, digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let byte = rest.popFirst(), byte.isDigit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func take(_ rest: inout Bytes, _ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }
}
