import Catalog
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
  func `a day that its month does not have is told with the days there are`(
    _ text: String, days: Int
  ) {
    #expect(DateReading(date: text) == .malformed(.noSuchDay(daysInMonth: days), repaired: nil))
  }

  @Test(arguments: ["2025-13-01", "2025-14-04", "2025-00-10", "13/14/2025", "99/99/2025"])
  func `a month that there is not is told`(_ text: String) {
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
  func `a text that is no date has no reading`(_ text: String) {
    #expect(DateReading(date: text) == .malformed(.notISO, repaired: nil))
  }
}
