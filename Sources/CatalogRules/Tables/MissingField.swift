package import Catalog
package import Diagnostics

/// A table or list of facts without one that it has to have.
package enum MissingField: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-field", "Field that a table or list has to have",
    severity: .error, category: .tables,
    rationale: """
      A record without its ID or its provider cannot be told from others. The row was deleted, or its
      label was changed.
      """,
    examples: [
      Example(
        "A row left out", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ## ⟦📋 Overview⟧

          - **Provider**: OpenAI

          """,
        good: """
          ## 📋 Overview

          - **ID**: `gpt-4.1-mini`
          - **Provider**: OpenAI

          """),
      Example(
        "A label misspelt", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ## 📋 Technical Specifications

          | Specification | Value |
          |---|---|
          | **⟦Modle ID⟧** | `gpt-4.1-mini` |

          """,
        good: """
          ## 📋 Technical Specifications

          | Specification | Value |
          |---|---|
          | **Model ID** | `gpt-4.1-mini` |

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for list in page.record.fields {
      LabelComparison(list, on: page).reportMissing(at: list.anchor, into: &findings) {
        .missing($0, instead: $1)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ label: String, instead: String?) -> Self {
    if let instead {
      return "field '\(term: label)' is missing; is '\(instead)' meant to be it?"
    }
    return "field '\(term: label)' is missing here"
  }
}
