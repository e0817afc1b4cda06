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
      self = .period(period)
      return
    }
    let iso = WrittenDate(iso: text)
    if text.isZeroDate {
      self = .malformed(.neverSet, repaired: nil)
    } else if case .day(let date) = iso {
      self = date.isNeverSet ? .malformed(.neverSet, repaired: nil) : .date(date)
    } else if case .day(let date)? = WrittenTimestamp(text)?.date {
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

  /// Reads `2025-09-04 04:38:24 UTC`, or `2025-09-04T04:38:24Z` as in ISO 8601.
  package init(timestamp text: ArraySlice<UInt8>) {
    guard !text.prefix(10).isZeroDate else {
      self = .malformed(.neverSet, repaired: nil)
      return
    }
    guard let written = WrittenTimestamp(text) else {
      let date = WrittenDate(iso: text.prefix { $0 != .space && $0 != UInt8(ascii: "T") })
      if case .day(let date)? = date {
        let defect = WrittenTimestamp.defect(ofTime: text.dropFirst(10))
        self = .malformed(date.isNeverSet ? .neverSet : defect, repaired: nil)
      } else if case .malformed(let defect, _) = Self.malformed(date ?? WrittenDate(text)) {
        // A date alone does not repair a point in time.
        self = .malformed(defect, repaired: nil)
      } else {
        self = .malformed(.notISO, repaired: nil)
      }
      return
    }
    guard case .day(let date) = written.date else {
      self = Self.malformed(written.date)
      return
    }
    guard !date.isNeverSet else {
      self = .malformed(.neverSet, repaired: nil)
      return
    }
    guard !written.isRegular else {
      self = .timestamp(date, seconds: written.seconds)
      return
    }
    // Only the form of ISO 8601 has decimals of a second.
    let fraction = written.fraction
    self = .malformed(
      .notISO,
      repaired: fraction.isEmpty
        ? "\(date) \(written.time) UTC" : "\(date)T\(written.time)\(fraction)Z")
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
