import SourceText

/// A point in time in the forms of ISO 8601 and similar, in UTC: `2025-09-04 04:38:24 UTC`,
/// `2025-09-04T04:38:24Z`, `2025-09-04T04:38:24.101884Z`, `2025-09-04T04:38:24.101884+00:00`.
struct WrittenTimestamp {
  let date: WrittenDate
  /// `04:38:24`
  let time: String
  /// The decimals of the second, `.101884`; empty where there are none.
  let fraction: String
  /// The seconds since midnight.
  let seconds: Int
  /// Whether it is written with spaces and `UTC`, or as in ISO 8601 with `T` and `Z`.
  let isRegular: Bool

  /// Nil for any other text, and for a time in another zone or without one.
  init?(_ text: ArraySlice<UInt8>) {
    // Ten bytes of date, one between, eight of time, and a zone.
    guard text.count <= 64, let date = WrittenDate(iso: text.prefix(10)) else { return nil }
    let afterDate = text.dropFirst(10)
    let isSpaced = afterDate.first?.isSpaceOrTab == true
    guard isSpaced || afterDate.first.map(\.lowercased) == UInt8(ascii: "t") else { return nil }
    let time = isSpaced ? afterDate.drop(while: \.isSpaceOrTab) : afterDate.dropFirst()
    guard let seconds = Self.seconds(time.prefix(8)) else { return nil }
    let rest = time.dropFirst(8)
    let fraction = isSpaced ? [] : Self.fraction(rest)
    let afterTime = rest.dropFirst(fraction.count)
    let zone = afterTime.drop(while: \.isSpaceOrTab)
    let isUTC = "UTC".isSpelled(zone)
    guard isUTC || Self.zones.contains(String(decoding: zone, as: UTF8.self).uppercased())
    else { return nil }
    self.date = date
    self.time = String(decoding: time.prefix(8), as: UTF8.self)
    self.fraction = String(decoding: fraction, as: UTF8.self)
    self.seconds = seconds
    let isSpacedZone = zone.startIndex > afterTime.startIndex
    let isISO = afterDate.first == UInt8(ascii: "T") && !isSpacedZone && "Z".isSpelled(zone)
    isRegular = isSpaced && isSpacedZone && isUTC || isISO
  }

  /// Why the text after a date is not a time in UTC.
  static func defect(ofTime text: ArraySlice<UInt8>) -> DateDefect {
    let time = text.dropFirst().drop(while: \.isSpaceOrTab)
    guard let first = time.first else { return .noTime }
    let parts = time.prefix(8).split(separator: .colon)
    guard first.isDigit, time.count >= 8, parts.count == 3,
      parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isDigit) })
    else { return .notISO }
    guard seconds(time.prefix(8)) != nil else { return .noSuchTime }
    // Decimals are allowed in one form only.
    return time.dropFirst(8).first == .period ? .notISO : .notUTC
  }

  /// The ways to write that a time is in UTC.
  private static let zones = ["UTC", "GMT", "Z", "+00:00", "+0000", "+00"]

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
}
