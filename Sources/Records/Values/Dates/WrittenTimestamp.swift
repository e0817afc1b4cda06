import SourceText

/// A point in time in the forms of ISO 8601 and similar, in UTC: `2025-09-04 04:38:24 UTC`,
/// `2025-09-04T04:38:24Z`, `2025-09-04T04:38:24.101884Z`, `2025-09-04T04:38:24+00:00`.
struct WrittenTimestamp {
  let date: WrittenDate
  /// `04:38:24`
  let time: String
  /// The seconds since midnight.
  let seconds: Int
  /// Whether it is written with spaces and `UTC`, or as in ISO 8601 with `T` and `Z`.
  let isRegular: Bool

  /// Nil for any other text, and for a time in another zone or without one.
  init?(_ text: ArraySlice<UInt8>) {
    // Ten bytes of date, one between, eight of time, and a zone.
    guard text.count <= 64, let date = WrittenDate(iso: text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    let behindDate = rest.drop(while: \.isSpaceOrTab)
    let isSpaced = behindDate.startIndex > rest.startIndex
    guard isSpaced || rest.first.map(\.lowercased) == UInt8(ascii: "t") else { return nil }
    let time = isSpaced ? behindDate : rest.dropFirst()
    guard let seconds = Self.seconds(time.prefix(8)) else { return nil }
    let behindTime = Self.withoutFraction(time.dropFirst(8), isISO: !isSpaced)
    let zone = behindTime.drop(while: \.isSpaceOrTab)
    let isUTC = "UTC".isSpelled(zone)
    guard isUTC || Self.universal.contains(String(decoding: zone, as: UTF8.self).uppercased())
    else { return nil }
    self.date = date
    self.time = String(decoding: time.prefix(8), as: UTF8.self)
    self.seconds = seconds
    let isSpacedZone = zone.startIndex > behindTime.startIndex
    let isISO = rest.first == UInt8(ascii: "T") && !isSpacedZone && "Z".isSpelled(zone)
    isRegular = isSpaced && isSpacedZone && isUTC || isISO
  }

  /// The ways to write that a time is in UTC.
  private static let universal = ["UTC", "GMT", "Z", "+00:00", "+0000", "+00"]

  /// What is after the decimals of a second, which ISO 8601 allows: `.101884Z`.
  private static func withoutFraction(_ rest: ArraySlice<UInt8>, isISO: Bool) -> ArraySlice<UInt8> {
    guard isISO, rest.first == .period else { return rest }
    let zone = rest.dropFirst().drop(while: \.isDigit)
    return zone.startIndex > rest.startIndex + 1 && "Z".isSpelled(zone) ? zone : rest
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
