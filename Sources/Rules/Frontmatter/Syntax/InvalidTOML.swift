import DataSyntax
package import Diagnostics
package import Records

/// A data file that is not TOML.
package enum InvalidTOML: PageRule {
  package static let descriptor = RuleDescriptor(
    "invalid-toml", "Data file that is not valid TOML",
    severity: .error, category: .frontmatter, traits: [.findsUnreadText],
    rationale: """
      A program that reads the catalog refuses a file that is not TOML 1.0, and with it all facts in
      the file.
      """,
    examples: [
      Example(
        "A text without quotes", path: "models/gpt-4.1-mini.toml",
        bad: """
          name = ⟦GPT-4.1 mini⟧
          release_date = "2025-04-14"

          """,
        good: """
          name = "GPT-4.1 mini"
          release_date = "2025-04-14"

          """,
        contract: DataExamples.contract)
    ])

  package static let needs: PageFeatures = .dataProblems

  package static func check(_ page: Page, into findings: inout Findings) {
    page.reportSyntax(of: .toml, into: &findings)
  }
}
