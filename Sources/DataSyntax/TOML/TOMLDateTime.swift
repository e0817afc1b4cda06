internal import SourceText

/// The dates and times of TOML, by RFC 3339 and the Gregorian calendar.
package enum TOMLDateTime {
  /// Why a text that looks like a date or a time is not one.
  package enum Fault: Error, Hashable, Sendable {
    /// It does not have the form of a date, a time or an offset.
    case date, time, offset
    case month, hour, minute, second
    /// There is no such day in the month.
    case day(last: Int)
  }

  /// Whether a text without quotes is intended as a date or a time: it has one to five digits
  /// before `-` or `:` and a digit.
  static func isIntended(by text: ArraySlice<UInt8>) -> Bool {
    let digits = text.prefix(6).prefix(while: \.isDigit)
    let rest = text.dropFirst(digits.count).prefix(2)
    return 1...5 ~= digits.count && (rest.first == .hyphen || rest.first == .colon)
      && rest.count == 2 && rest.last?.isDigit == true
  }

  /// Whether a text begins with `2025-04-14` and has nothing after it.
  static func isDateOnly(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 10
      && zip(text, "0000-00-00".utf8).allSatisfy { $1 == .hyphen ? $0 == $1 : $0.isDigit }
  }

  /// The kind of a text; for any other text why it is neither a date nor a time.
  static func read(_ text: ArraySlice<UInt8>) throws(Fault) -> DateTimeKind {
    var rest = text
    if text.prefix(3).last == .colon || text.prefix(2).last == .colon {
      try takeTime(&rest)
      guard rest.isEmpty else { throw .time }
      return .localTime
    }
    guard isDateOnly(text.prefix(10)) else { throw .date }
    rest = rest.dropFirst(10)
    let date = (
      year: number(text.prefix(4)), month: number(text.dropFirst(5).prefix(2)),
      day: number(text.dropFirst(8).prefix(2))
    )
    guard 1...12 ~= date.month else { throw .month }
    let last = days(ofMonth: date.month, year: date.year)
    guard 1...last ~= date.day else { throw .day(last: last) }
    guard let separator = rest.first else { return .localDate }
    guard separator == .space || separator.lowercased == UInt8(ascii: "t") else { throw .date }
    rest = rest.dropFirst()
    try takeTime(&rest)
    if rest.isEmpty { return .localDateTime }
    try checkOffset(rest)
    return .offsetDateTime
  }

  /// `07:32:00`, `07:32:00.999`
  ///
  /// A second 60 is a leap second (RFC 3339, section 5.7): after 23:59 UTC, which in every time
  /// zone is at the end of a quarter of an hour.
  private static func takeTime(_ rest: inout ArraySlice<UInt8>) throws(Fault) {
    let time = rest.prefix(8)
    guard time.count == 8,
      zip(time, "00:00:00".utf8).allSatisfy({ $1 == .colon ? $0 == $1 : $0.isDigit })
    else { throw .time }
    guard number(time.prefix(2)) <= 23 else { throw .hour }
    let minute = number(time.dropFirst(3).prefix(2))
    guard minute <= 59 else { throw .minute }
    guard number(time.dropFirst(6)) <= (minute % 15 == 14 ? 60 : 59) else { throw .second }
    rest = rest.dropFirst(8)
    guard rest.first == .period else { return }
    let fraction = rest.dropFirst().prefix(while: \.isDigit)
    guard !fraction.isEmpty else { throw .time }
    rest = rest.dropFirst(fraction.count + 1)
  }

  /// `Z`, `+02:00`
  private static func checkOffset(_ text: ArraySlice<UInt8>) throws(Fault) {
    if text.count == 1, text.first?.lowercased == UInt8(ascii: "z") { return }
    let digits = text.dropFirst()
    guard text.first == .plus || text.first == .hyphen, digits.count == 5,
      zip(digits, "00:00".utf8).allSatisfy({ $1 == .colon ? $0 == $1 : $0.isDigit }),
      number(digits.prefix(2)) <= 23, number(digits.suffix(2)) <= 59
    else { throw .offset }
  }

  /// The number of at most four digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private static func days(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension TOMLDateTime.Fault {
  /// The words after the text of the date.
  var words: String {
    switch self {
    case .date: "is not a date; expected a date like '2025-04-14'"
    case .time: "is not a time; expected a time like '07:32:00'"
    case .offset: "has no valid offset; expected 'Z' or an offset like '+02:00'"
    case .month: "is not a date; expected a month from 01 to 12"
    case .day(let last): "is not a date; expected a day from 01 to \(last)"
    case .hour: "is not a time; expected an hour from 00 to 23"
    case .minute: "is not a time; expected a minute from 00 to 59"
    case .second: "is not a time; expected a second from 00 to 59"
    }
  }
}
