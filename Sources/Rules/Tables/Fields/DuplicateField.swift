import Contract
package import Diagnostics
package import Records
import SourceText

/// A label, a row or a table that occurs twice.
package enum DuplicateField: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-field", "Duplicate field in one table or list",
    severity: .error, category: .tables, fixes: [.safe],
    rationale: """
      A fact that occurs twice in one place has two versions sooner or later. A merge left the row
      twice, or it was copied to be changed and was not.
      """,
    examples: [
      Example(
        "The same value twice", on: .authorModel,
        bad: .specifications([
          "Model ID": "`gpt-4.1-mini`",
          "Max Output": "32k tokens",
          "⟦Max Output⟧": "32k tokens",
        ]),
        good: .specifications(["Model ID": "`gpt-4.1-mini`", "Max Output": "32k tokens"])),
      Example(
        "Two values", on: .providerModel,
        bad: .overview([
          "ID": "`gpt-4.1-mini`",
          "Provider": "OpenAI",
          "Max Output": "32k tokens",
          "⟦Max Output⟧": "33k tokens",
        ])),
      Example(
        "Two rows of values", on: .providerModel,
        bad: .prices(
          "$0.40/1M | $1.60/1M | - | $0.10/1M | -",
          "⟦| $0.50/1M | $1.60/1M | - | $0.10/1M | - |⟧")),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for list in page.unusualFields {
      for (range, first) in LabelComparison(list, on: page).repeated {
        let label = page.source.text(range)
        findings.report(
          .twice(label), at: range, element: label,
          related: [page.related(first, "'\(label)' is here first")],
          fix: fix(label, range, first, on: page))
      }
    }
    for repeated in page.repeatedRows {
      findings.report(
        .repeats(repeated.kind), at: repeated.range,
        related: [page.related(repeated.first, "the first one")],
        fix: repeated.kind == .same
          ? Fix(
            "delete the second one", safety: .safe,
            edits: [page.edit(page.line(at: repeated.range.start), "")]) : nil)
    }
  }

  /// Deletes the second line where both are the same.
  private static func fix(
    _ label: String, _ range: ByteRange, _ first: ByteRange, on page: Page
  ) -> Fix? {
    let line = page.line(at: range.start)
    guard page.source.text(line) == page.source.text(page.line(at: first.start)) else { return nil }
    return Fix("delete the second '\(label)'", safety: .safe, edits: [page.edit(line, "")])
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ label: String) -> Self { "duplicate field '\(label)'" }

  fileprivate static func repeats(_ kind: RepeatedRow.Kind) -> Self {
    switch kind {
    case .values: "second row of values; expected one"
    case .same: "duplicate row"
    case .table: "duplicate table on the page"
    }
  }
}
