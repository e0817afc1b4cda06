package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// Two IDs of one owner that differ only in word separators.
package enum NearDuplicateID: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "near-duplicate-id", "Two pages of one kind whose IDs differ only in separators",
    severity: .info, category: .identity,
    rationale: """
      `claude-4.5` and `claude-4-5` are mostly one model that two people added, or one that was
      renamed and whose old page was left. Two such models can exist, so this is a hint.
      """,
    examples: [
      Example(
        "A dot for a hyphen", on: "authors/openai/models/gpt-4.1.md", bad: "# ⟦gpt-4.1⟧",
        others: ["authors/openai/models/gpt-4-1.md": "# gpt-4-1"])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let candidates = index.directory.pages(by: \.hashOfNormalID)
    for group in candidates.groups where group.count > 1 {
      let pages = group.map { index.pages[$0] }
      let other = pages[0]
      // `case-collision` reports paths that differ only in case.
      for page in pages.dropFirst() where other.path.lowercased() != page.path.lowercased() {
        findings.report(
          .near(page.path, other.path), at: page.id?.range ?? page.heading, on: page.subject,
          about: [other.path],
          related: [
            RelatedPlace(
              path: other.path, range: other.id?.range ?? other.heading, message: "the other one")
          ])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func near(_ path: String, _ other: String) -> Self {
    "'\(path)' has nearly the same ID as '\(other)'"
  }
}
