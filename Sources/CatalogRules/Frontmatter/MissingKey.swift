package import Catalog
import DataSyntax
package import Diagnostics
import PageSyntax
import SourceText

/// Frontmatter without a key that the contract requires.
package enum MissingKey: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-key", "Key that the frontmatter has to have",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    rationale: """
      Sites build lists and titles from the frontmatter. A page without a key that the contract
      requires shows up without its name, or not at all.
      """,
    examples: [
      Example(
        "No author", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ⟦---⟧
          title: "gpt-4.1-mini"
          type: model
          ---

          [Catalog](../../../README.md) / [Authors](../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**

          """,
        good: """
          ---
          title: "gpt-4.1-mini"
          type: model
          author: "OpenAI"
          ---

          [Catalog](../../../README.md) / [Authors](../../README.md) / [OpenAI](../README.md) / **gpt-4.1-mini**

          """),
      Example(
        "A misspelt key", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ---
          title: "gpt-4.1-mini"
          ⟦auther⟧: "OpenAI"
          type: model
          ---

          """,
        good: """
          ---
          title: "gpt-4.1-mini"
          author: "OpenAI"
          type: model
          ---

          """),
      Example(
        "No frontmatter at all", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: "⟦⟧# gpt-4.1-mini\n",
        good:
          "---\ntitle: \"gpt-4.1-mini\"\nauthor: \"OpenAI\"\ntype: model\n---\n\n# gpt-4.1-mini\n"),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    let required = page.kind?.frontmatter.filter(\.isRequired) ?? []
    guard !required.isEmpty else { return }
    guard let block = page.syntax.frontmatter else {
      let start = page.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      findings.report(
        .noFrontmatter(required.map(\.name)), at: ByteRange(at: start),
        fix: newBlock(of: required, at: start, on: page))
      return
    }
    guard let keys = page.frontmatterKeys else { return }
    for missing in LabelComparison(keys, on: page).missing {
      guard let key = required.first(where: { $0.name == missing.label }) else { continue }
      if let instead = missing.instead {
        findings.report(
          .instead(key.name, instead.text), at: instead.range, element: key.name,
          fix: Fix(
            "write '\(key.name)'", safety: .unsafe, edits: [page.edit(instead.range, key.name)]))
      } else {
        findings.report(
          .missing(key.name, value: key.value), at: keys.anchor, element: key.name,
          fix: line(for: key, on: page).map { add($0, to: block, of: page) })
      }
    }
  }

  private static func add(_ line: String, to block: FrontmatterBlock, of page: Page) -> Fix {
    let end = ByteRange(at: page.lineEnd(before: block.content.end))
    return Fix("add '\(line)'", safety: .unsafe, edits: [page.edit(end, page.lineEnding + line)])
  }

  /// A block with every key whose value is known; none where one is not.
  private static func newBlock(
    of keys: [PageKind.FrontmatterKey], at start: Int, on page: Page
  ) -> Fix? {
    let lines = keys.compactMap { line(for: $0, on: page) }
    guard lines.count == keys.count else { return nil }
    let block = (["---"] + lines + ["---", "", ""]).joined(separator: page.lineEnding)
    return Fix(
      "add the frontmatter", safety: .unsafe, edits: [page.edit(ByteRange(at: start), block)])
  }

  /// The key with the one value it may have, or with the value that the page tells elsewhere.
  private static func line(for key: PageKind.FrontmatterKey, on page: Page) -> String? {
    if let value = key.value { return "\(key.name): \(value)" }
    guard let field = key.field,
      let fact = page.record.facts(of: field).first(where: { $0.place != .frontmatter }),
      case .text = fact.value
    else { return nil }
    let text = page.text(of: fact)
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\(key.name): \"\(escaped)\""
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ key: String, value: String?) -> Self {
    if let value { return "frontmatter has no key '\(key)'; expected '\(key): \(value)'" }
    return "frontmatter has no key '\(key)'"
  }

  fileprivate static func instead(_ key: String, _ found: String) -> Self {
    "frontmatter has no key '\(term: key)'; is '\(found)' meant to be it?"
  }

  fileprivate static func noFrontmatter(_ keys: [String]) -> Self {
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return "page has no frontmatter; expected the keys \(names)"
  }
}
