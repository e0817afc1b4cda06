package import Catalog
import DataSyntax
package import Diagnostics
import JSONSchema
import SourceText

/// A value of the frontmatter that the contract's schema does not allow.
package enum SchemaViolation: PageRule {
  package static let descriptor = RuleDescriptor(
    "schema-violation", "Value that the frontmatter may not have",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    rationale: """
      Sites sort and filter pages by the values of their frontmatter. A value of another type, or one
      that is none of those allowed, puts the page in the wrong place, or in none.
      """,
    examples: [
      Example(
        "A misspelt type", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ---
          title: gpt-4.1-mini
          author: OpenAI
          type: ⟦modle⟧
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
        "A weight in words", path: "providers/_index.md",
        bad: """
          ---
          title: Providers
          weight: ⟦first⟧
          ---

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let schema = page.kind?.frontmatterSchema, let root = page.frontmatter?.root else {
      return
    }
    for failure in schema.failures(in: root) where !isToldElsewhere(failure) {
      findings.report(
        Diagnostic.Message(failure.message, wording: failure.wording), at: failure.range,
        element: "\(failure.path)", fix: fix(failure, on: page))
    }
  }

  /// Keys that are missing, and keys that there are not, have rules of their own.
  private static func isToldElsewhere(_ failure: SchemaFailure) -> Bool {
    switch failure.kind {
    case .missing, .missingBeside, .unknownKey: true
    default: false
    }
  }

  /// The nearest value that is allowed, or the only one.
  private static func fix(_ failure: SchemaFailure, on page: Page) -> Fix? {
    guard case .enumeration(_, let allowed, let nearest) = failure.kind,
      let value = nearest ?? (allowed.count == 1 ? allowed.first?.text : nil)
    else { return nil }
    return Fix("write '\(value)'", safety: .unsafe, edits: [page.edit(failure.range, value)])
  }
}
