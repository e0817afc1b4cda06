import Contract
import Records
import Testing

struct DateReadingTests {
  @Test(arguments: [
    "2025-4-14", "2025/04/14", "2025.04.14", "2025 04 14", "20250414", "14.04.2025", "04/14/2025",
    "14/4/2025", "April 14, 2025", "april 14 2025", "Apr 14, 2025", "Apr. 14th, 2025",
    "14 April 2025", "14th April 2025", "2025 April 14", "14-Apr-2025", "2025-04-14.",
    "2025-04-14T00:00:00Z", "2025-04-14 00:00:00 UTC", "2025-04-14t23:59:59+00:00",
  ])
  func `a date written another way has one reading`(_ text: String) {
    #expect(DateReading(date: text) == .malformed(.notISO, repaired: "2025-04-14"))
  }

  @Test(arguments: [
    ("2025-02-30", 28), ("2024-02-30", 29), ("2025/2/30", 28), ("2025-04-31", 30),
    ("2025-04-00", 30), ("04/31/2025", 30), ("31.04.2025", 30), ("April 31, 2025", 30),
    ("2025-01-99", 31),
  ])
  func `a day that its month does not have is reported with the number of days`(
    _ text: String, days: Int
  ) {
    #expect(DateReading(date: text) == .malformed(.noSuchDay(daysInMonth: days), repaired: nil))
  }

  @Test(arguments: ["2025-13-01", "2025-14-04", "2025-00-10", "13/14/2025", "99/99/2025"])
  func `a month that does not exist is reported`(_ text: String) {
    #expect(DateReading(date: text) == .malformed(.noSuchDay(daysInMonth: nil), repaired: nil))
  }

  @Test(arguments: ["03/04/2025", "3.4.2025", "11-12-2025"])
  func `day and month that could be either are ambiguous`(_ text: String) {
    #expect(DateReading(date: text) == .malformed(.ambiguous, repaired: nil))
  }

  @Test func `day and month that are equal are not ambiguous`() {
    #expect(DateReading(date: "04.04.2025") == .malformed(.notISO, repaired: "2025-04-04"))
  }

  @Test(arguments: [
    "", "2025", "2025-04", "April 2025", "Q2 2025", "soon", "25-04-14", "04/14/25", "0000-01-01",
    "２０２５-04-14", "٢٠٢٥-٠٤-١٤", "2025–04–14", "2025-04-14, 2025-05-01", "14042025", "12345678",
    "2025-04-14T00:00:00+02:00", "2025-04-14T00:00", "2025-W16-1", "2025-104", "Apri1 14, 2025",
    "Ap 14, 2025", "April 2025 2025", "April st, 2025", "2025-04-14 (beta)", "1744588800",
  ])
  func `a text that is not a date has no interpretation`(_ text: String) {
    #expect(DateReading(date: text) == .malformed(.notISO, repaired: nil))
  }

  @Test(arguments: [
    "0001-01-01", "0000-00-00", "1970-01-01", "1969-12-31", "1899-12-30", "1900-01-01",
    "9999-12-31",
    "1970-01-01T00:00:00Z",
  ])
  func `a date that was never set is not a date`(_ text: String) {
    #expect(DateReading(date: text) == .malformed(.neverSet, repaired: nil))
  }

  @Test(arguments: ["April 14, 2025", "14 April 2025", "Apr 14, 2025", "2025-04-14"])
  func `a date that may be written out is read by the name of its month`(_ text: String) {
    let date = CalendarDate(year: 2025, month: 4, day: 14)
    #expect(DateReading(date: text, mayBeWrittenOut: true) == date.map { .date($0) })
  }

  @Test(arguments: ["2025/04/14", "20250414", "14.04.2025", "April 2025", "Apri1 14, 2025"])
  func `other forms are not dates, also where a date may be written out`(_ text: String) {
    guard case .malformed = DateReading(date: text, mayBeWrittenOut: true) else {
      Issue.record("'\(text)' is read as a date")
      return
    }
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"), (951_868_800, "2000-03-01"),
    (1_756_960_704, "2025-09-04"), (4_107_542_399, "2100-02-28"), (4_107_542_400, "2100-03-01"),
    (-62_135_596_800, "0001-01-01"), (253_402_300_799, "9999-12-31"),
  ])
  func `a number of seconds since 1970 is a day`(_ seconds: Int64, _ day: String) {
    #expect(CalendarDate(secondsSince1970: seconds)?.description == day)
  }

  @Test(arguments: [Int64.min, Int64.max, -62_135_596_801, 253_402_300_800])
  func `a number of seconds outside the calendar is not a day`(_ seconds: Int64) {
    #expect(CalendarDate(secondsSince1970: seconds) == nil)
  }
}
