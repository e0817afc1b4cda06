import Contract
import Records
import Testing

struct TimestampTests {
  private let day = CalendarDate(year: 2025, month: 9, day: 4)

  @Test(arguments: [
    ("2025-09-04 04:38:24 UTC", 16_704), ("2025-09-04 00:00:00 UTC", 0),
    ("2025-09-04 23:59:59 UTC", 86_399), ("2025-09-04  04:38:24\tUTC", 16_704),
    ("2025-09-04T04:38:24Z", 16_704), ("2025-09-04T04:38:24.101884Z", 16_704),
  ])
  func `a timestamp is a date and a time in UTC`(_ text: String, seconds: Int) throws {
    #expect(DateReading(timestamp: text) == .timestamp(try #require(day), seconds: seconds))
  }

  @Test(arguments: [
    "2025-09-04t04:38:24z", "2025-09-04T04:38:24+00:00",
    "2025-09-04 04:38:24Z", "2025-09-04 04:38:24UTC", "2025-09-04 04:38:24 utc",
    "2025-09-04 04:38:24 GMT", "2025-09-04 04:38:24 +0000", "2025-09-04T04:38:24 UTC",
  ])
  func `another way to write a time in UTC is fixed`(_ text: String) {
    #expect(
      DateReading(timestamp: text)
        == .malformed(.notISO, repaired: "2025-09-04 04:38:24 UTC"))
  }

  @Test(arguments: [
    "2025-09-04T04:38:24.101884+00:00", "2025-09-04T04:38:24.101884UTC",
    "2025-09-04t04:38:24.101884Z",
  ])
  func `a fix keeps the decimals of the second`(_ text: String) {
    #expect(
      DateReading(timestamp: text)
        == .malformed(.notISO, repaired: "2025-09-04T04:38:24.101884Z"))
  }

  @Test(arguments: [
    ("2025-09-04", DateDefect.noTime), ("2025-09-04 ", .noTime),
    ("2025-09-04 24:00:00 UTC", .noSuchTime), ("2025-09-04 04:60:00 UTC", .noSuchTime),
    ("2025-09-04 04:38:60 UTC", .noSuchTime), ("2025-09-04T04:61:24", .noSuchTime),
    ("2025-09-04 04:38:24", .notUTC), ("2025-09-04T04:38:24", .notUTC),
    ("2025-09-04T04:38:24+02:00", .notUTC), ("2025-09-04 04:38:24 CEST", .notUTC),
    ("2025-09-04 04:38:24 UTC+2", .notUTC), ("2025-09-04 04:38:24.123 UTC", .notISO),
    ("2025-09-04T04:38:24.Z", .notISO), ("2025-09-04T04:38:24.1.2Z", .notISO),
    ("2025-09-04 04:38 UTC", .notISO), ("2025-09-04 4:38:24 UTC", .notISO),
    ("2025-09-04 ０４:38:24 UTC", .notISO), ("2025-09-04 UTC", .notISO),
  ])
  func `an invalid time, or one not in UTC, has no interpretation`(
    _ text: String, defect: DateDefect
  ) {
    #expect(DateReading(timestamp: text) == .malformed(defect, repaired: nil))
  }

  @Test(arguments: [
    ("2025-02-30 04:38:24 UTC", DateDefect.noSuchDay(daysInMonth: 28)),
    ("2025-02-30", .noSuchDay(daysInMonth: 28)),
    ("2025-13-01T04:38:24Z", .noSuchDay(daysInMonth: nil)),
    ("2025/09/04", .notISO), ("September 4, 2025", .notISO), ("03/04/2025", .ambiguous),
    ("2025/09/04 04:38:24 UTC", .notISO), ("", .notISO), ("now", .notISO), ("1756960704", .notISO),
  ])
  func `a date alone is not a fix of a timestamp`(_ text: String, defect: DateDefect) {
    #expect(DateReading(timestamp: text) == .malformed(defect, repaired: nil))
  }

  @Test(arguments: [
    "0001-01-01 00:00:00 UTC", "1970-01-01T00:00:00Z", "1969-12-31 23:59:59 UTC", "0000-00-00",
    "0000-00-00 00:00:00", "1970-01-01",
  ])
  func `a time that was never set is not a time`(_ text: String) {
    #expect(DateReading(timestamp: text) == .malformed(.neverSet, repaired: nil))
  }
}
