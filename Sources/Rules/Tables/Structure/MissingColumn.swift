import Contract
package import Diagnostics
package import Records
import SourceText

/// A table without a required column.
package enum MissingColumn: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-column", "Missing column of a table",
    severity: .error, category: .tables, fixes: [.unsafe],
    rationale: """
      Every row of a table has the same facts. Without a column, or with its label misspelt or
      changed, that fact is missing in all of them.
      """,
    examples: [
      Example(
        "A column left out", on: .authorModel,
        bad: .table(
          under: "## 🌐 Provider Availability", "⟦| Provider | Pricing (Input/Output) | Notes |⟧",
          "OpenAI | $0.40 / $1.60 | "),
        good: .availability("OpenAI | 1.0M | $0.40 / $1.60 | ")),
      Example(
        "A label misspelt", on: .authorModel,
        bad: .table(
          under: "## 🌐 Provider Availability",
          "Provider | ⟦Contxt⟧ | Pricing (Input/Output) | Notes",
          "OpenAI | 1.0M | $0.40 / $1.60 | "),
        fixed: "Context"),
      Example(
        "A label changed", on: .authorModel,
        bad: .table(
          under: "## 🌐 Provider Availability", "Provider | Context | ⟦Price⟧ | Notes",
          "OpenAI | 1.0M | $0.40 / $1.60 | "),
        fixed: "Pricing (Input/Output)"),
      Example(
        "A column left out, and another one added", on: .authorModel,
        bad: .table(
          under: "## 🌐 Provider Availability",
          "⟦| Provider | Pricing (Input/Output) | Notes | Region |⟧",
          "OpenAI | $0.40 / $1.60 | | EU"),
        good: .availability("OpenAI | 1.0M | $0.40 / $1.60 | ")),
    ])

  package static let needs: PageFeatures = .unusualColumns

  package static func check(_ page: Page, into findings: inout Findings) {
    for list in page.unusualColumns {
      LabelComparison(list, on: page).reportMissing(at: list.anchor, on: page, into: &findings) {
        .missing($0, instead: $1)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ label: String, instead: String?) -> Self {
    if let instead {
      if Spelling.nearest(to: instead, in: [label]) == nil {
        return "column '\(term: label)' is missing; is '\(instead)' another name for it?"
      }
      return
        "column '\(term: label)' is missing; is \(quoting(instead, unlike: label)) a misspelling of it?"
    }
    return "table has no column '\(term: label)'"
  }
}
