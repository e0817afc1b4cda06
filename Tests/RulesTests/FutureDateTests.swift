import Contract
import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct FutureDateTests {
  private static let path = "providers/openai/models/gpt-4.1-mini.md"

  private func findings(_ text: String, today: CalendarDate?) -> [String] {
    SmallCatalog([Self.path: Array(text.utf8)]).diagnostics(["future-date"], today: today)
      .map(\.message.text)
  }

  private static let page = "## 📋 Overview\n\n- **Release Date**: 2025-04-14\n"

  @Test func `a date after the day of the run is reported, and the day itself is not`() {
    #expect(findings(Self.page, today: CalendarDate(iso: "2025-04-14")) == [])
    #expect(
      findings(Self.page, today: CalendarDate(iso: "2025-04-13"))
        == ["release date '2025-04-14' is after today, 2025-04-13"])
  }

  @Test func `without a day nothing is in the future`() {
    #expect(findings(Self.page, today: nil) == [])
  }

  @Test func `a date that the contract does not limit may be in the future`() {
    let page = Self.page.replacing("Release Date", with: "Knowledge Cutoff")
    #expect(findings(page, today: CalendarDate(iso: "2025-04-13")) == [])
  }
}
