import Contract
import DataSyntax
package import Diagnostics
package import Records
import SourceText

/// A key that occurs twice in a mapping.
package enum DuplicateKey: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-key", "Duplicate key in frontmatter or data",
    severity: .error, category: .frontmatter, fixes: [.safe],
    rationale: """
      Keys have to be unique, yet most parsers of YAML and JSON silently use the last one, and some
      the first; those of TOML fail. Which of the two values a reader sees depends on the parser.
      """,
    examples: [
      Example(
        "The same value twice", on: .authorModel,
        bad: .frontmatter(
          "title: gpt-4.1-mini", "author: OpenAI", "⟦author⟧: OpenAI", "type: model"),
        good: .frontmatter("title: gpt-4.1-mini", "author: OpenAI", "type: model")),
      Example(
        "Two values", on: .authorModel,
        bad: .frontmatter(
          "title: gpt-4.1-mini", "author: OpenAI", "⟦author⟧: Meta", "type: model")),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let data = page.data, !data.problems.isEmpty else { return }
    let values = Dictionary(
      (data.root?.mapping?.entries ?? []).map { ($0.key.range, $0.value) },
      uniquingKeysWith: { first, _ in first })
    for problem in data.problems {
      guard case .duplicateKey(let key) = problem.kind, let first = problem.related else {
        continue
      }
      findings.report(
        .twice(key), at: problem.range, element: key,
        related: [page.related(first, "'\(key)' is here first")],
        fix: fix(key, at: problem.range, values[problem.range], values[first], on: page))
    }
  }

  /// Deletes the line of the second entry where both have the same value, and nothing else is on the
  /// line: no anchor, which an alias may need, and no comma or bracket.
  private static func fix(
    _ key: String, at range: ByteRange, _ second: DataNode?, _ first: DataNode?, on page: Page
  ) -> Fix? {
    // A line of JSON has a comma that another line may need.
    guard page.data?.format != .json, let second, let value = second.scalar,
      let otherValue = first?.scalar,
      value.value == otherValue.value, value.text.hasSameBytes(as: otherValue.text)
    else { return nil }
    let line = page.line(at: range.start)
    let rest = page.bytes.trimmed(ByteRange(second.range.end, line.end))
    guard line.contains(second.range),
      page.source.slice(ByteRange(line.start, range.start)).allSatisfy(\.isSpaceOrTab),
      page.source.slice(ByteRange(range.end, second.range.start))
        .allSatisfy({ $0.isSpaceOrTab || $0 == .colon || $0 == .equals }),
      rest.isEmpty || page.bytes[rest.start] == .hash
    else { return nil }
    return Fix("delete the second '\(key)'", safety: .safe, edits: [page.edit(line, "")])
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ key: String) -> Self { "duplicate key '\(key)'" }
}
