import DataSyntax
package import Diagnostics
package import Records

/// A data file that is not JSON.
package enum InvalidJSON: PageRule {
  package static let descriptor = RuleDescriptor(
    "invalid-json", "Data file that is not valid JSON",
    severity: .error, category: .frontmatter, traits: [.findsUnreadText],
    rationale: """
      A program that reads the catalog refuses a file that is not JSON (RFC 8259), and with it all
      facts in the file. Comments and commas after the last value are not JSON.
      """,
    examples: [
      Example(
        "A comma after the last value", path: "models/gpt-4.1-mini.json",
        bad: """
          {
            "name": "GPT-4.1 mini"⟦,⟧
          }

          """,
        good: """
          {
            "name": "GPT-4.1 mini"
          }

          """,
        contract: DataExamples.contract)
    ])

  package static let needs: PageFeatures = .dataProblems

  package static func check(_ page: Page, into findings: inout Findings) {
    page.reportSyntax(of: .json, into: &findings)
  }
}
