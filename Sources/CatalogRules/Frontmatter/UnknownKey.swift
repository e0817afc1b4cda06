package import Catalog
package import Diagnostics
import SourceText

/// A key of the frontmatter that the contract does not know.
package enum UnknownKey: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-key", "Key that the frontmatter may not have",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    rationale: """
      Nothing reads a key that the contract does not know, so what it was to say is said to nobody.
      Most often it is misspelt.
      """,
    examples: [
      Example(
        "A key that there is not", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ---
          title: gpt-4.1-mini
          author: OpenAI
          type: model
          ⟦provider⟧: OpenAI
          ---

          """,
        good: """
          ---
          title: gpt-4.1-mini
          author: OpenAI
          type: model
          ---

          """),
      Example(
        "A misspelt key", path: "providers/_index.md",
        bad: """
          ---
          title: Providers
          ⟦wieght⟧: 1
          ---

          """,
        good: """
          ---
          title: Providers
          weight: 1
          ---

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let keys = page.frontmatterKeys else { return }
    LabelComparison(keys, on: page).reportUnknown(on: page, into: &findings) {
      .unknown($0, meant: $1)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ key: String, meant: String?) -> Self {
    if let meant { return "there is no key '\(key)' in frontmatter; did you mean '\(meant)'?" }
    return "there is no key '\(key)' in frontmatter"
  }
}
