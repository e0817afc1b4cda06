import Contract
import Records
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    (2024, 2, 29), (2000, 2, 29), (2025, 2, 28), (2025, 4, 30), (2025, 12, 31), (1, 1, 2),
    (9998, 12, 31),
  ])
  func `a day of the calendar is written as ISO 8601 does`(_ year: Int, month: Int, day: Int) throws
  {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    let text = Array("\(date)".utf8)
    #expect(DateReading(date: text[...], precision: .year) == .date(date))
    #expect("\(date)".utf8.count == 10)
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1),
    (2025, 1, 0), (2025, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (.max, .max, .max),
    (.min, .min, .min),
  ])
  func `a day that does not exist has no date`(_ year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func `days sort by year, month and day`() {
    let days = ["2024-12-31", "2025-01-01", "2025-01-31", "2025-02-01"].compactMap { text in
      if case .date(let date) = DateReading(date: text) { date } else { nil }
    }
    #expect(days.count == 4)
    #expect(days.sorted() == days)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
  }
}
