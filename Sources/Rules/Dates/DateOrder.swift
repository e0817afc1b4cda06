import Contract
package import Diagnostics
package import Records
import SourceText

/// Dates of one page that cannot all be right.
package enum DateOrder: PageRule {
  package static let descriptor = RuleDescriptor(
    "date-order", "Dates in an impossible order",
    severity: .error, category: .dates, traits: [.judgesValue],
    rationale: """
      A model's knowledge ends before it is released; a record is made before it is changed, and a
      page has no fact from after it was written. In any other order, two dates were swapped
      or one is mistyped, most often in its year.
      """,
    examples: [
      Example(
        "Knowledge after the release", on: .providerModel,
        bad: .overview(["Release Date": "2024-04-14", "Knowledge Cutoff": "⟦2024-06-01⟧"]),
        good: .overview(["Release Date": "2025-04-14", "Knowledge Cutoff": "2024-06-01"]))
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for record in page.mergedRecords {
      for date in record.misorderedDates {
        findings.report(
          date.fact, is: date.isLater ? "later" : "earlier", than: date.other, on: page)
      }
    }
  }
}
