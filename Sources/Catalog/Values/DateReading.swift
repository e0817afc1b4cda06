import SourceText

/// What a page's text for a date, or for a date and time, turns out to be.
package enum DateReading: Hashable, Sendable {
  case date(CalendarDate)
  /// A date and the seconds since its midnight, UTC.
  case timestamp(CalendarDate, seconds: Int)
  /// Text that is none; `meant` is the date, where there is one reading.
  case malformed(DateDefect, meant: CalendarDate?)
}

/// Why a text is no date.
package enum DateDefect: Hashable, Sendable {
  case notISO
  /// `2025-02-30`; how many days the month has, where the month is one.
  case noSuchDay(daysInMonth: Int?)
  /// `03/04/2025`: day and month could be either.
  case ambiguous
  /// A date that should be followed by ` HH:MM:SS UTC`, or a time that is none.
  case noTime
}

extension DateReading {
  /// Reads `2025-04-14`.
  package init(date text: ArraySlice<UInt8>) {
    self = Self.iso(text) ?? Self.otherwise(text)
  }

  /// Reads `2025-09-04 04:38:24 UTC`.
  package init(timestamp text: ArraySlice<UInt8>) {
    let parts = text.split(separator: .space, omittingEmptySubsequences: false)
    guard let first = parts.first, case .date(let date) = DateReading(date: first) else {
      self = Self.otherwise(text)
      return
    }
    if parts.count == 3, parts[2].elementsEqual("UTC".utf8), let seconds = Self.seconds(parts[1]) {
      self = .timestamp(date, seconds: seconds)
    } else {
      self = .malformed(.noTime, meant: nil)
    }
  }

  /// A text of the form `YYYY-MM-DD`; nil for any other.
  private static func iso(_ text: ArraySlice<UInt8>) -> DateReading? {
    let parts = text.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let numbers = integers(parts) else { return nil }
    return reading(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private static func reading(year: Int, month: Int, day: Int) -> DateReading {
    if let date = CalendarDate(year: year, month: month, day: day) { return .date(date) }
    let days = (1...12).contains(month) ? CalendarDate.days(in: month, of: year) : nil
    return .malformed(.noSuchDay(daysInMonth: days), meant: nil)
  }

  /// The other ways to write a date: `2025-4-14`, `2025/04/14`, `14.04.2025`, `April 14, 2025`.
  private static func otherwise(_ text: ArraySlice<UInt8>) -> DateReading {
    let words = text.split { !$0.isAlphanumeric }
    guard words.count == 3, text.allSatisfy({ $0.isAlphanumeric || "-/., ".utf8.contains($0) }) else {
      return .malformed(.notISO, meant: nil)
    }
    if let numbers = integers(words) {
      if words[0].count == 4 { return meaning(numbers[0], numbers[1], numbers[2]) }
      guard words[2].count == 4 else { return .malformed(.notISO, meant: nil) }
      switch (numbers[0] > 12, numbers[1] > 12) {
      case (true, false): return meaning(numbers[2], numbers[1], numbers[0])
      case (false, true): return meaning(numbers[2], numbers[0], numbers[1])
      default:
        return numbers[0] == numbers[1]
          ? meaning(numbers[2], numbers[0], numbers[1]) : .malformed(.ambiguous, meant: nil)
      }
    }
    for (monthAt, dayAt, yearAt) in [(0, 1, 2), (1, 0, 2), (1, 2, 0)] {
      guard let month = month(named: words[monthAt]),
        words[yearAt].count == 4, let numbers = integers([words[yearAt], day(words[dayAt])])
      else { continue }
      return meaning(numbers[0], month, numbers[1])
    }
    return .malformed(.notISO, meant: nil)
  }

  private static func meaning(_ year: Int, _ month: Int, _ day: Int) -> DateReading {
    guard case .date(let date) = reading(year: year, month: month, day: day) else {
      return reading(year: year, month: month, day: day)
    }
    return .malformed(.notISO, meant: date)
  }

  /// The day without its ordinal ending: `14th`.
  private static func day(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
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

  /// `HH:MM:SS` as seconds since midnight.
  private static func seconds(_ text: ArraySlice<UInt8>) -> Int? {
    let parts = text.split(separator: .colon, omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2, 2], let numbers = integers(parts), numbers[0] < 24,
      numbers[1] < 60, numbers[2] < 60
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
  }

  /// Every part as a number of up to four digits; nil where one is none.
  private static func integers(_ parts: [ArraySlice<UInt8>]) -> [Int]? {
    var numbers: [Int] = []
    for part in parts {
      guard (1...4).contains(part.count), part.allSatisfy(\.isDigit) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    return numbers
  }
}
