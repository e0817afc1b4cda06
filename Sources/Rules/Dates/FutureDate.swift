import Contract
package import Diagnostics
package import Records
import SourceText

/// A date after the day of the check, in a field whose dates are past.
package enum FutureDate: DatedRule {
  package static let descriptor = RuleDescriptor(
    "future-date", "Date after today",
    severity: .warning, category: .dates, traits: [.judgesValue],
    rationale: """
      A model with a release date was released, and a page was not updated tomorrow: most often the
      year is mistyped. The contract has the fields of which this is true. "Today" is the day of the
      run, or the day that `--today` gives.
      """,
    examples: [
      Example(
        "A year too late", on: .providerModel, bad: .overview(["Release Date": "⟦2062-04-14⟧"]),
        fixed: "2025-04-14"),
      Example(
        "A page updated tomorrow", on: .providerModel,
        bad: .page(
          "## 📋 Metadata", "**Created**: 2025-09-04 04:38:24 UTC",
          "**Last Updated**: ⟦2052-09-04 04:38:24 UTC⟧")),
    ])

  package static func check(_ page: Page, on today: CalendarDate, into findings: inout Findings) {
    for field in page.contract.fieldGroups.dates {
      guard let limit = page.contract.fields[field].daysAfterToday else { continue }
      for fact in page.factIndex[field] where page.isInFuture(fact, on: today) {
        findings.report(
          .future(page.text(of: fact), page.title(of: fact), today, limit: limit), at: fact.range,
          element: page.element(of: fact))
      }
    }
  }
}

extension Page {
  /// Whether a date is later than its field allows.
  func isInFuture(_ fact: Fact, on today: CalendarDate) -> Bool {
    guard let limit = contract.fields[fact.field].daysAfterToday, let days = fact.days else {
      return false
    }
    return days.lowerBound.number - today.number > limit
  }
}

extension Diagnostic.Message {
  fileprivate static func future(
    _ text: String, _ title: String, _ today: CalendarDate, limit: Int
  ) -> Self {
    let distance = limit == 0 ? "after" : "more than \(limit) days after"
    return "\(term: title) '\(text)' is \(term: distance) today, \(term: today.description)"
  }
}
