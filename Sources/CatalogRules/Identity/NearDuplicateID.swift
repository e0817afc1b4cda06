package import Catalog
package import Diagnostics
import SourceText

/// Two IDs of one owner that only a sign tells apart.
package enum NearDuplicateID: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "near-duplicate-id", "Two pages of one kind whose IDs differ only in what parts their words",
    severity: .info, category: .identity,
    rationale: """
      `claude-4.5` beside `claude-4-5` is mostly one model that two people added, or one that was
      renamed and whose old page was left. Two such models can exist, so this is a hint.
      """,
    examples: [
      Example(
        "A dot for a hyphen", path: "authors/openai/models/gpt-4.1.md", bad: "# ⟦gpt-4.1⟧\n",
        others: ["authors/openai/models/gpt-4-1.md": "# gpt-4-1\n"])
    ])

  /// What the IDs of pages are compared within.
  private struct Group: Hashable {
    let kind: String
    let owner: String
    let id: NormalForm
  }

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var first: [Group: PageSummary] = [:]
    for page in index.pages {
      guard let kind = page.kind, let id = page.normalID else { continue }
      let group = Group(kind: kind, owner: page.owner, id: id)
      guard let other = first[group] else {
        first[group] = page
        continue
      }
      // Paths that differ in case alone are another rule's.
      guard other.path.lowercased() != page.path.lowercased() else { continue }
      findings.report(
        .near(page.path, other.path), at: page.id?.range ?? page.heading, on: page.subject,
        related: [
          RelatedPlace(
            path: other.path, range: other.id?.range ?? other.heading, message: "the other one")
        ])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func near(_ path: String, _ other: String) -> Self {
    "'\(path)' has nearly the ID of '\(other)'"
  }
}
