package import Contract
import SourceText

/// The result of reading a date, or a date and time.
package enum DateReading: Hashable, Sendable {
  case date(CalendarDate)
  /// A month or a year: some day from the first to the last of it.
  case period(ClosedRange<CalendarDate>)
  /// A date and the seconds since its midnight, UTC.
  case timestamp(CalendarDate, seconds: Int)
  /// Text that is neither; `repaired` is the intended text, where it is unambiguous.
  case malformed(DateDefect, repaired: String?)
}

extension DateReading {
  /// Reads `2025-04-14`, and `April 14, 2025` where a date may be written out; with less than a
  /// day's precision also `2025-04`, or `2025` too.
  package init(
    date text: ArraySlice<UInt8>, mayBeWrittenOut: Bool = false, precision: DatePrecision = .day
  ) {
    if precision != .day, let period = CalendarDate.period(text, precision: precision) {
      let isEarly = precision != .year && period.lowerBound.isBeforeISO
      self = isEarly ? Self.early(period.lowerBound) : .period(period)
      return
    }
    let iso = WrittenDate(iso: text)
    if text.isZeroDate {
      self = .malformed(.neverSet, repaired: nil)
    } else if case .day(let date) = iso {
      self =
        date.isNeverSet
        ? .malformed(.neverSet, repaired: nil)
        : precision != .year && date.isBeforeISO ? Self.early(date) : .date(date)
    } else if let date = Self.dayWithTime(text) {
      self =
        date.isNeverSet
        ? .malformed(.neverSet, repaired: nil)
        : .malformed(.notISO, repaired: date.description)
    } else if mayBeWrittenOut, iso == nil, text.contains(where: \.isLetter),
      case .day(let date) = WrittenDate(text), !date.isNeverSet
    {
      self = .date(date)
    } else {
      self = Self.malformed(iso ?? WrittenDate(text))
    }
  }

  /// Reads `2025-09-04 04:38:24 UTC`, or `2025-09-04T04:38:24Z` as in ISO 8601; in data any form of
  /// RFC 3339: `2025-09-04 06:38:24+02:00`.
  package init(timestamp text: ArraySlice<UInt8>, isInData: Bool = false) {
    guard !text.prefix(10).isZeroDate else {
      self = .malformed(.neverSet, repaired: nil)
      return
    }
    guard let date = WrittenDate(iso: text.prefix(10)), case .day(let day) = date else {
      self = Self.withoutDay(text)
      return
    }
    guard !day.isNeverSet else {
      self = .malformed(.neverSet, repaired: nil)
      return
    }
    if day.isBeforeISO {
      self = Self.early(day)
      return
    }
    do throws(DateDefect) {
      self = Self.reading(try WrittenTimestamp(text, date: date), isInData: isInData)
    } catch {
      self = .malformed(error, repaired: nil)
    }
  }

  private static func reading(_ written: WrittenTimestamp, isInData: Bool) -> DateReading {
    guard let (date, seconds) = written.utc else { return .malformed(.notISO, repaired: nil) }
    if written.form == .regular || isInData && written.form == .internet {
      return .timestamp(date, seconds: seconds)
    }
    let time = written.offset == 0 ? written.time : seconds.clock
    // Only the form of ISO 8601 has decimals of a second, and parsers of data know no other one.
    let isISO = isInData || !written.fraction.isEmpty
    return .malformed(
      written.offset == 0 || isInData ? .notISO : .otherZone,
      repaired: isISO ? "\(date)T\(time)\(written.fraction)Z" : "\(date) \(time) UTC")
  }

  /// A text for a point in time that does not begin with a day of the calendar: a date alone does
  /// not repair it.
  private static func withoutDay(_ text: ArraySlice<UInt8>) -> DateReading {
    let date = WrittenDate(
      iso: text.prefix { !$0.isSpaceOrTab && $0.lowercased != UInt8(ascii: "t") })
    guard case .malformed(let defect, _) = malformed(date ?? WrittenDate(text)) else {
      return .malformed(.notISO, repaired: nil)
    }
    return .malformed(defect, repaired: nil)
  }

  /// A date before those of ISO 8601.
  private static func early(_ date: CalendarDate) -> DateReading {
    .malformed(.early(year: date.year), repaired: nil)
  }

  /// The day of a point in time in UTC, in place of a date.
  private static func dayWithTime(_ text: ArraySlice<UInt8>) -> CalendarDate? {
    guard let date = WrittenDate(iso: text.prefix(10)), case .day(let day) = date,
      let written = try? WrittenTimestamp(text, date: date), written.offset == 0
    else { return nil }
    return day
  }

  private static func malformed(_ date: WrittenDate) -> DateReading {
    switch date {
    case .day(let date): .malformed(.notISO, repaired: date.description)
    case .noDay(let daysInMonth): .malformed(.noSuchDay(daysInMonth: daysInMonth), repaired: nil)
    case .severalDays: .malformed(.ambiguous, repaired: nil)
    case .noDate: .malformed(.notISO, repaired: nil)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is `0000-00-00`, which databases print for no date.
  fileprivate var isZeroDate: Bool { elementsEqual("0000-00-00".utf8) }
}

extension Int {
  /// Seconds since midnight as `04:38:24`.
  var clock: String {
    [self / 3600, self / 60 % 60, self % 60].map { String($0).withLeadingZeros(to: 2) }
      .joined(separator: ":")
  }
}

/// Why a text is not a date, or not a point in time.
package enum DateDefect: Error, Hashable, Sendable {
  case notISO
  /// `2025-02-30`; how many days the month has, nil where there is no such month.
  case noSuchDay(daysInMonth: Int?)
  /// `03/04/2025`: day and month could be either.
  case ambiguous
  /// `0025-04-14`: before the calendar of ISO 8601.
  case early(year: Int)
  /// `0001-01-01`, `1970-01-01`, `0000-00-00`: what programs print for a time that was never set.
  case neverSet
  /// A date with nothing after it.
  case noTime
  /// A date with text after it that is not a time: `T25:31:57Z`.
  case invalidTime
  /// A date and a time without a time zone, or with an unknown one.
  case noZone
  /// A point in time in another time zone than UTC.
  case otherZone
}
