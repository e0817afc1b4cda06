package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// Two pages with the same ID.
package enum DuplicateID: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-id", "Two pages of one kind and owner with one ID",
    severity: .error, category: .identity,
    rationale: """
      One of the two is a copy whose ID was not changed, or one model has two pages, and programs
      read one of them. Where the path of a page has another ID than the page,
      `id-differs-from-path` reports it; so this rule applies where paths do not follow from IDs.
      """,
    examples: [
      Example(
        "A copy, in a catalog whose paths have no IDs", on: "mixtral.md",
        bad: "**Model**: `⟦Mixtral-8x7B-v0.1⟧`",
        others: ["mixtral-instruct.md": "**Model**: `Mixtral-8x7B-v0.1`"],
        contract: """
          contract: 1
          name: cards
          ids: {characters: "A-Z a-z 0-9 . _ -"}
          fields: {model: {type: id, role: id}}
          kinds: {card: {paths: ["{title}.md"], labels: [{values: {Model: model}}]}}
          """)
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let candidates = index.directory.canonicalPages(by: \.hashOfStatedID)
    for group in candidates.groups where group.count > 1 {
      let pages = group.map { index.pages[$0] }
      for page in pages.dropFirst() {
        guard let id = page.id, let other = pages[0].id else { continue }
        findings.report(
          .duplicate(page.text(of: id), pages[0].path), at: id.range, on: page.subject,
          about: [pages[0].path],
          related: [
            RelatedPlace(path: pages[0].path, range: other.range, message: "the same ID")
          ])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ id: String, _ other: String) -> Self {
    "ID '\(id)' is already used by '\(other)'"
  }
}
