import Contract
import Records
import SourceText
import Testing

@Suite struct RangeReadingTests {
  @Test(
    arguments: [
      ("1-32k", 32_000), ("1-32,768", 32_768), ("0-20", 20), ("1 - 1.0M", 1_000_000),
      ("1–8k", 8_000),
      ("1 to 512", 512), ("1-1", 1), ("-5--1", nil), ("0.0-2.0", nil), ("-2.0 to 2.0", nil),
      ("\u{2212}2.0 to 2.0", nil),
    ] as [(String, Int64?)])
  func `a range ends at a number of things, or at another number`(_ text: String, most: Int64?) {
    guard case .range(let quantity) = reading(text) else {
      Issue.record("no range")
      return
    }
    #expect(quantity?.written == most)
  }

  @Test(arguments: ["2.0-0.0", "2.0 to -2.0", "32k-1", "1.0M-512k"])
  func `a range begins below its end`(_ text: String) {
    #expect(reading(text) == .malformed(.backwards))
  }

  @Test(
    arguments: [
      "", "-", "2.0", "1-", "-1", "0,0-2,0", "0..2", "a-b", "1-32k tokens", "1-2-3", "up to 20",
      "0.0/2.0",
      "1\u{0}2",
    ])
  func `any other text is not a range`(_ text: String) {
    #expect(reading(text) == .malformed(.noRange))
  }

  private func reading(_ text: String) -> RangeReading { RangeReading(Array(text.utf8)[...]) }
}
