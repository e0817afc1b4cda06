import SourceText

/// A point in time in the forms of ISO 8601 and similar: `2025-09-04 04:38:24 UTC`,
/// `2025-09-04T04:38:24.101884Z`, `2025-09-04 04:38:24+02:00`.
struct WrittenTimestamp {
  /// The date as written, in the time zone of the text.
  let date: WrittenDate
  /// `04:38:24`
  let time: String
  /// The decimals of the second, `.101884`; empty where there are none.
  let fraction: String
  /// The seconds since midnight in the time zone of the text.
  private let seconds: Int
  /// The seconds by which the time zone is ahead of UTC.
  let offset: Int
  let form: Form

  /// How a point in time is written.
  enum Form {
    /// `2025-09-04 04:38:24 UTC`, `2025-09-04T04:38:24.101884Z`
    case regular
    /// Any other form of RFC 3339: `2025-09-04t04:38:24z`, `2025-09-04 04:38:24.101884+02:00`.
    case internet
    case other
  }

  /// Throws a defect for any other text; `text` begins with a date.
  init(_ text: ArraySlice<UInt8>, date: WrittenDate) throws(DateDefect) {
    let afterDate = text.dropFirst(10)
    guard !afterDate.isEmpty else { throw .noTime }
    // Ten bytes of date, one between, eight of time, decimals, and a zone.
    guard text.count <= 64, let separator = afterDate.first,
      separator.isSpaceOrTab || separator.lowercased == UInt8(ascii: "t"),
      case let time = separator.isSpaceOrTab
        ? afterDate.drop(while: \.isSpaceOrTab) : afterDate.dropFirst(),
      let seconds = Self.seconds(time.prefix(8))
    else { throw .invalidTime }
    let rest = time.dropFirst(8)
    let fraction = Self.fraction(rest)
    let afterTime = rest.dropFirst(fraction.count)
    let zone = afterTime.drop(while: \.isSpaceOrTab)
    guard let offset = Self.offset(of: zone) else { throw .noZone }
    self.date = date
    self.time = String(decoding: time.prefix(8), as: UTF8.self)
    self.fraction = String(decoding: fraction, as: UTF8.self)
    self.seconds = seconds
    self.offset = offset
    let isZoneAttached = zone.startIndex == afterTime.startIndex
    let isOneSpace = separator == .space && time.startIndex == afterDate.startIndex + 1
    let isISO = separator == UInt8(ascii: "T") && isZoneAttached && "Z".isSpelled(zone)
    let isSpaced =
      separator.isSpaceOrTab && fraction.isEmpty && !isZoneAttached && "UTC".isSpelled(zone)
    if isISO || isSpaced {
      form = .regular
    } else if isZoneAttached, isOneSpace || !separator.isSpaceOrTab, Self.isOfInternet(zone) {
      form = .internet
    } else {
      form = .other
    }
  }

  /// The day and the seconds since its midnight, in UTC; nil where the date is none of the
  /// calendar.
  var utc: (date: CalendarDate, seconds: Int)? {
    guard case .day(let day) = date else { return nil }
    let instant = Int64(day.number) * 86_400 + Int64(seconds - offset)
    return CalendarDate(secondsSince1970: instant).map {
      ($0, Int(instant - Int64($0.number) * 86_400))
    }
  }

  /// The decimals of a second, which ISO 8601 allows: `.101884`.
  private static func fraction(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.first == .period else { return [] }
    let digits = text.dropFirst().prefix { $0.isDigit }
    return digits.isEmpty ? [] : text.prefix(1 + digits.count)
  }

  /// `HH:MM:SS` as seconds since midnight.
  private static func seconds(_ text: ArraySlice<UInt8>) -> Int? {
    let start = text.startIndex
    guard text.count == 8, text[start + 2] == .colon, text[start + 5] == .colon,
      let hours = WrittenDate.integer(text.prefix(2)), hours < 24,
      let minutes = WrittenDate.integer(text[(start + 3)..<(start + 5)]), minutes < 60,
      let seconds = WrittenDate.integer(text.suffix(2)), seconds < 60
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }

  /// The seconds of a zone: `UTC`, `GMT`, `Z`, `+02:00`, `+0200`, `+02`; nil for any other text.
  private static func offset(of zone: ArraySlice<UInt8>) -> Int? {
    if ["UTC", "GMT", "Z"].contains(String(decoding: zone, as: UTF8.self).uppercased()) {
      return 0
    }
    guard let sign = zone.first, sign == .plus || sign == .hyphen else { return nil }
    var digits = Array(zone.dropFirst())
    if digits.count == 5, digits[2] == .colon { digits.remove(at: 2) }
    guard digits.count == 2 || digits.count == 4, let hours = WrittenDate.integer(digits[..<2]),
      hours < 24, let minutes = digits.count == 2 ? 0 : WrittenDate.integer(digits[2...]),
      minutes < 60
    else { return nil }
    return (sign == .plus ? 1 : -1) * (hours * 3600 + minutes * 60)
  }

  /// Whether RFC 3339 has a zone: `Z`, `z`, `+02:00`.
  private static func isOfInternet(_ zone: ArraySlice<UInt8>) -> Bool {
    zone.count == 1 || zone.count == 6
  }
}
