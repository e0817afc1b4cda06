package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A row of an index whose subject already has a row.
package enum DuplicateIndexEntry: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-index-entry", "Second row of an index about the same page",
    severity: .warning, category: .index,
    rationale: """
      An index has one row for each page; where rows also name an owner, one for each page and
      owner. A second one comes from a merge, or was copied to be changed and was not. Readers see
      two answers as soon as one of the two is changed. Where rows do not name an owner, a page may
      have one row for each owner.
      """,
    examples: [
      Example(
        "A row that was copied", on: .author,
        bad: .models(
          "[gpt-4.1](models/gpt-4.1.md) | openai | 1.0M | Text",
          "[⟦gpt-4.1⟧](models/gpt-4.1.md) | openai | 1.0M | Text, Vision"),
        others: ["authors/openai/models/gpt-4.1.md": "# gpt-4.1"])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for listing in index.listings.all {
      for entry in index.listings.duplicateEntries(in: listing) {
        let field = entry.contradiction.map { index.contract.fields[$0].title }
        findings.report(
          .twice(listing.title(of: entry.row), field),
          at: listing.subject(of: entry.row).range, on: listing.page.subject,
          element: listing.layout.kind,
          related: [
            RelatedPlace(
              path: listing.page.path, range: listing.subject(of: entry.first).range,
              message: "the first one")
          ])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ subject: String, _ contradiction: String?) -> Self {
    let other: Self = contradiction.map { ", with another \(term: $0)" } ?? ""
    return "'\(subject)' is listed here again\(other)"
  }
}
