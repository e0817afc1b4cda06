package import Catalog
import DataSyntax
package import Diagnostics
import SourceText

/// A key that stands twice in a mapping.
package enum DuplicateKey: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-key", "Key that stands twice in the frontmatter",
    severity: .error, category: .frontmatter, fixes: [.safe],
    rationale: """
      YAML wants keys to be unique, yet most readers take the last one silently, and some the first.
      Which of the two values a reader sees is left to chance.
      """,
    examples: [
      Example(
        "The same value twice", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ---
          title: gpt-4.1-mini
          author: OpenAI
          ⟦author⟧: OpenAI
          type: model
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
        "Two values", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ---
          title: gpt-4.1-mini
          author: OpenAI
          ⟦author⟧: Meta
          type: model
          ---

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let frontmatter = page.frontmatter else { return }
    for problem in frontmatter.problems {
      guard case .duplicateKey(let key) = problem.kind, let first = problem.related else {
        continue
      }
      findings.report(
        .twice(key), at: problem.range, element: key,
        related: [page.related(first, "'\(key)' stands here first")],
        fix: fix(key, at: problem.range, first: first, on: page))
    }
  }

  /// Deletes the line of the second entry where both have the same value, each on its own line.
  private static func fix(
    _ key: String, at range: ByteRange, first: ByteRange, on page: Page
  ) -> Fix? {
    let entries = page.frontmatter?.root?.mapping?.entries ?? []
    guard let second = entries.first(where: { $0.key.range == range }),
      let other = entries.first(where: { $0.key.range == first }),
      let value = second.value.scalar, let otherValue = other.value.scalar,
      value.value == otherValue.value, value.text.hasSameBytes(as: otherValue.text)
    else { return nil }
    let line = page.line(at: range.start)
    guard line.contains(second.value.range),
      page.source.slice(ByteRange(line.start, range.start)).allSatisfy(\.isSpaceOrTab)
    else { return nil }
    return Fix("delete the second '\(key)'", safety: .safe, edits: [page.edit(line, "")])
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ key: String) -> Self { "key '\(key)' stands here again" }
}
