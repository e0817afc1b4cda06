import Contract
package import Diagnostics
package import Records
import SourceText

/// A date that means "never set".
package enum ZeroDate: PageRule {
  package static let descriptor = RuleDescriptor(
    "zero-date", "Date that means 'never set'",
    severity: .error, category: .dates,
    rationale: """
      For a date that was never set, programs print the first day that they can represent:
      `0001-01-01`, `0000-00-00`, `1970-01-01`, or `1969-12-31` west of Greenwich, `1899-12-30` and
      `1900-01-01` in spreadsheets; or the last one, `9999-12-31`. Readers believe it. Leave the
      field out, or write the contract's text for "no value".
      """,
    examples: [
      Example(
        "A release date that was never set", on: .providerModel,
        bad: .overview(["Release Date": "⟦1970-01-01⟧"]), fixed: "2025-04-14"),
      Example(
        "A time that was never set", on: .providerModel,
        bad: .page(
          "## 📋 Metadata", "**Created**: ⟦0001-01-01 00:00:00 UTC⟧",
          "**Last Updated**: ⟦0001-01-01T00:00:00Z⟧")),
    ])

  package static let needs: PageFeatures = .malformedFacts

  package static func check(_ page: Page, into findings: inout Findings) {
    for fact in page.malformedFacts {
      guard case .date(.malformed(.neverSet, _)) = fact.value else { continue }
      findings.report(
        .neverSet(page.text(of: fact), page.title(of: fact)), at: fact.range,
        element: page.element(of: fact))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func neverSet(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' is what programs print for a date that was never set"
  }
}
