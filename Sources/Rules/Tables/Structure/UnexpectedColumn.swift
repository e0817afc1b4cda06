import Contract
package import Diagnostics
package import Records
import SourceText

/// A column that the contract does not have in its table.
package enum UnexpectedColumn: PageRule {
  package static let descriptor = RuleDescriptor(
    "unexpected-column", "Unknown column of a table",
    severity: .warning, category: .tables, fixes: [.unsafe],
    traits: [.judgesText],
    rationale: """
      The values in a column that the contract does not have are not read, and so not checked. Most
      often its label is misspelt.
      """,
    examples: [
      Example(
        "A label misspelt", on: .providerModel,
        bad: .table(under: "### Sampling & Decoding", "⟦Temprature⟧ | Top-P", "0.0-2.0 | 0.0-1.0"),
        fixed: "Temperature")
    ])

  package static let needs: PageFeatures = .unusualColumns

  package static func check(_ page: Page, into findings: inout Findings) {
    for list in page.unusualColumns {
      LabelComparison(list, on: page).reportUnknown(on: page, into: &findings) {
        .unexpected($0, meant: $1)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unexpected(_ label: String, meant: String?) -> Self {
    if let meant {
      return "this table has no column '\(label)'; did you mean '\(meant)'?"
    }
    return "this table has no column '\(label)'"
  }
}
