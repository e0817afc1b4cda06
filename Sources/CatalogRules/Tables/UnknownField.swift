package import Catalog
package import Diagnostics
import SourceText

/// A label in a table or list of facts that the contract does not have there.
package enum UnknownField: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-field", "Field that the contract does not know",
    severity: .warning, category: .tables, fixes: [.unsafe],
    rationale: """
      A fact whose label the contract does not know is not read, and so not checked. Most often the
      label is misspelt.
      """,
    examples: [
      Example(
        "A label misspelt", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ## 📋 Technical Specifications

          | Specification | Value |
          |---|---|
          | **Model ID** | `gpt-4.1-mini` |
          | **⟦Contxt Window⟧** | 1.0M tokens |

          """,
        good: """
          ## 📋 Technical Specifications

          | Specification | Value |
          |---|---|
          | **Model ID** | `gpt-4.1-mini` |
          | **Context Window** | 1.0M tokens |

          """),
      Example(
        "A field of another kind of page", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ## 📋 Overview

          - **ID**: `gpt-4.1-mini`
          - **Provider**: OpenAI
          - **⟦Licence⟧**: MIT

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for list in page.record.fields {
      LabelComparison(list, on: page).reportUnknown(on: page, into: &findings) {
        .unknown($0, meant: $1)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ label: String, meant: String?) -> Self {
    if let meant { return "there is no field '\(label)' here; did you mean '\(meant)'?" }
    return "there is no field '\(label)' here"
  }
}
