import Contract
package import Diagnostics
package import Records

/// A text that should name another page and does not.
package enum UnknownReference: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-reference", "Reference to no page",
    severity: .error, category: .records,
    rationale: """
      A page that inherits from another one has only half of its facts. Where the name of the other
      page is wrong, programs that read the catalog fail, or read a record without these facts.
      """,
    examples: [
      Example(
        "A page that inherits from itself", path: "models/gpt-4.1-mini.toml",
        bad: """
          base = "⟦gpt-4.1-mini⟧"
          name = "GPT-4.1 mini"

          """,
        contract: DataExamples.inheritance),
      Example(
        "A misspelt name", path: "models/gpt-4.1-mini.toml",
        bad: """
          base = "⟦gpt-41⟧"
          name = "GPT-4.1 mini"

          """,
        contract: DataExamples.inheritance),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for fault in page.inheritanceFaults {
      switch fault.kind {
      case .unknown: findings.report(.unknown(fault.text), at: fault.range)
      case .loop: findings.report(.loop(fault.text), at: fault.range)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ text: String) -> Self {
    "'\(text)' names no page to inherit from"
  }

  fileprivate static func loop(_ text: String) -> Self {
    "'\(text)' leads back to a page that inherits from it, or through too many others"
  }
}
