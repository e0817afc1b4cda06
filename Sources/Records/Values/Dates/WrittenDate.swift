import SourceText

/// A day in any common form: `2025-4-14`, `20250414`, `14.04.2025`, `April 14th, 2025`.
enum WrittenDate {
  case day(CalendarDate)
  /// Not a day of the calendar; how many days the month has, nil where there is no such month.
  case noDay(daysInMonth: Int?)
  /// `03/04/2025`: an ambiguous day.
  case severalDays
  case noDate

  /// A text of the form `YYYY-MM-DD`; nil for any other.
  init?(iso text: ArraySlice<UInt8>) {
    let start = text.startIndex
    guard text.count == 10, text[start + 4] == .hyphen, text[start + 7] == .hyphen,
      let year = Self.integer(text.prefix(4)), year > 0,
      let month = Self.integer(text[(start + 5)..<(start + 7)]),
      let day = Self.integer(text.suffix(2))
    else { return nil }
    self = Self.reading(year: year, month: month, day: day)
  }

  /// A text of any form.
  init(_ text: ArraySlice<UInt8>) {
    // The longest date with a month name is far shorter.
    guard text.count <= 64,
      text.allSatisfy({ $0.isAlphanumeric || $0.isSpaceOrTab || "-/.,".utf8.contains($0) })
    else {
      self = .noDate
      return
    }
    let words = text.split { !$0.isAlphanumeric }
    self = Self.digits(words) ?? Self.numbers(words) ?? Self.named(words) ?? .noDate
  }

  /// `20250414`, where the year leaves no other reading.
  private static func digits(_ words: [ArraySlice<UInt8>]) -> WrittenDate? {
    guard words.count == 1, words[0].count == 8 else { return nil }
    let word = words[0]
    guard let year = integers([word.prefix(4)])?.first, (1900..<2100).contains(year),
      let rest = integers([word.dropFirst(4).prefix(2), word.suffix(2)]),
      let date = CalendarDate(year: year, month: rest[0], day: rest[1])
    else { return nil }
    return .day(date)
  }

  /// Three numbers, the year first or last: `2025/4/14`, `14.04.2025`.
  private static func numbers(_ words: [ArraySlice<UInt8>]) -> WrittenDate? {
    guard words.count == 3, let numbers = integers(words) else { return nil }
    switch (words[0].count, words[1].count, words[2].count) {
    case (4, 1...2, 1...2): return reading(year: numbers[0], month: numbers[1], day: numbers[2])
    case (1...2, 1...2, 4):
      let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
      let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
      switch (monthFirst, dayFirst) {
      case (let date?, let other?): return date == other ? .day(date) : .severalDays
      case (let date?, nil), (nil, let date?): return .day(date)
      case (nil, nil):
        let month = numbers.prefix(2).first { (1...12).contains($0) } ?? 0
        return reading(year: numbers[2], month: month, day: 0)
      }
    default: return nil
    }
  }

  /// A month by its name, with the day before or after it and the year at an end.
  private static func named(_ words: [ArraySlice<UInt8>]) -> WrittenDate? {
    guard words.count == 3 else { return nil }
    for (monthAt, dayAt, yearAt) in [(0, 1, 2), (1, 0, 2), (1, 2, 0)] {
      guard let month = month(named: words[monthAt]), words[yearAt].count == 4,
        case let day = withoutOrdinal(words[dayAt]), day.count <= 2,
        let numbers = integers([words[yearAt], day])
      else { continue }
      return reading(year: numbers[0], month: month, day: numbers[1])
    }
    return nil
  }

  private static func reading(year: Int, month: Int, day: Int) -> WrittenDate {
    if let date = CalendarDate(year: year, month: month, day: day) { return .day(date) }
    guard year > 0 else { return .noDate }
    let isMonth = (1...12).contains(month)
    return .noDay(daysInMonth: isMonth ? CalendarDate.days(in: month, of: year) : nil)
  }

  /// The day without its ordinal ending: `14th`.
  private static func withoutOrdinal(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let ending = word.suffix(2).map(\.lowercased)
    let isOrdinal = ["st", "nd", "rd", "th"].contains { $0.utf8.elementsEqual(ending) }
    return isOrdinal ? word.dropLast(2) : word
  }

  private static func month(named word: ArraySlice<UInt8>) -> Int? {
    let word = word.map(\.lowercased)
    guard word.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.utf8.starts(with: word) }.map { $0 + 1 }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Every part as a number of up to four digits; nil where one is not.
  private static func integers(_ parts: [ArraySlice<UInt8>]) -> [Int]? {
    let numbers = parts.compactMap { integer($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  /// A number of up to four digits; nil for any other text.
  static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
