import Contract
import Diagnostics
import Records
import SourceText
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

  private static let records = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields:
      released: {type: date, role: release-date, up-to: today}
      changed: {type: date, role: updated}
      end: {type: date}
    kinds:
      list:
        paths: [list.yaml]
        data:
          records:
            releases:
              each: "[]"
              fields: {released: released, changed: changed, end: end}
              check: [{assert: released <= end, at: end, id: end}]
    """)

  @Test(arguments: [
    ("released: 2062-04-14, end: 2027-01-01", ["check/end 13", "future-date 13"]),
    ("released: 2062-04-14, end: 2062-05-01", ["future-date 13"]),
    // The worse one of two findings of rules at one place.
    (
      "released: 2062-04-14, changed: 2025-01-01, end: 2027-01-01",
      ["check/end 13", "date-order 13"]
    ),
    ("released: 2025-04-14, end: 2024-01-01", ["check/end 30"]),
  ])
  func `checks are made of a date in the future, and no other date is blamed for it`(
    _ record: String, _ expected: [String]
  ) {
    let found = SmallCatalog(
      ["list.yaml": Array("- {released: \(record.dropFirst(10))}\n".utf8)], contract: Self.records
    ).diagnostics()
    #expect(found.map { "\($0.rule) \($0.range.start)" } == expected)
  }

  @Test func `a date that the contract does not limit may be in the future`() {
    let page = Self.page.replacing("Release Date", with: "Knowledge Cutoff")
    #expect(findings(page, today: CalendarDate(iso: "2025-04-13")) == [])
  }
}
