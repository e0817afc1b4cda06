package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A page that its index does not list.
package enum MissingIndexEntry: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "missing-index-entry", "Page that its index does not list",
    severity: .error, category: .index, fixes: [.unsafe], traits: [.followsLinks],
    rationale: """
      An index that claims to list every page of its kind leaves one out: mostly the page was added,
      and the index was not. A page whose row has a broken link is reported as a broken link. Where
      the page states every column of the index, and the index is one table, the fix writes the row.
      """,
    examples: [
      Example(
        "A page that was added", on: .author,
        bad: .table(
          under: "## Models", "⟦| Model | Providers | Context | Capabilities |⟧",
          "[gpt-4.1](models/gpt-4.1.md) | openai | 1.0M | Text"),
        others: ["authors/openai/models/gpt-4.1.md": "# gpt-4.1", .authorModel: "# gpt-4.1-mini"]),
      Example(
        "A row that follows from the page", on: "list.md",
        bad: .table("⟦| Model | Context |⟧", "[gpt-4.1](gpt-4.1.md) | 1.0M"),
        good: .table("Model | Context", "[gpt-4.1](gpt-4.1.md) | 1.0M", "[gpt-5](gpt-5.md) | 400k"),
        others: [
          "gpt-4.1.md": .page("# gpt-4.1", "**Window**: 1.0M"),
          "gpt-5.md": .page("# gpt-5", "**Window**: 400k"),
        ],
        contract: """
          contract: 1
          name: cards
          places: [{name: repository, links: files}]
          ids: {characters: "A-Z a-z 0-9 . _ -"}
          fields: {card: {type: link}, name: {type: text, role: title}, window: {type: quantity}}
          kinds:
            list:
              paths: [list.md]
              tables:
                - columns: [Model, Context]
                  each-row: {Model: card, Context: window}
                  listing: {subject: card, pages: card, every: {}, agree: [window]}
            card:
              paths: ["{name}.md"]
              heading: name
              labels: [{values: {Window: window}}]
          """),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var sorted: (listing: PageListing, rows: SortedRows?)?
    for unlisted in index.unlisted where !unlisted.isCounterpart {
      let page = unlisted.listing.page
      if sorted?.listing !== unlisted.listing {
        sorted = (unlisted.listing, SortedRows(of: unlisted.listing, in: index.contract))
      }
      findings.report(
        .unlisted(unlisted.page.path, inSections: unlisted.listing.isOfSections),
        at: unlisted.listing.place, on: page.subject,
        element: unlisted.listing.layout.kind, about: [unlisted.page.path],
        related: [
          RelatedPlace(
            path: unlisted.page.path, range: unlisted.page.heading, message: "the page")
        ],
        fix: fix(unlisted, among: sorted?.rows, in: index))
    }
    for listing in index.listings.all {
      for page in index.listings.unlistedOwners(in: listing).prefix(1) {
        findings.report(
          .unlistedOwner(page.owner, page.path), at: listing.place, on: listing.page.subject,
          element: listing.layout.kind, about: [page.owner],
          related: [
            RelatedPlace(path: page.path, range: page.heading, message: "a page of '\(page.owner)'")
          ])
      }
    }
  }

  /// Adds a row where the order of the rows has it, else below the last one, where all its values
  /// are known.
  private static func fix(
    _ unlisted: UnlistedPage, among rows: SortedRows?, in index: CatalogIndex
  ) -> Fix? {
    let tables = unlisted.listing.tables
    let title = index.contract.field(with: .title)
    guard tables.count == 1,
      let row = ListedRow.text(of: unlisted.page, in: unlisted.listing, titled: title)
    else { return nil }
    let list = unlisted.listing.page
    let above = rows?.place(of: unlisted.page, titled: title, in: index.contract)
    return Fix(
      "add the row '\(row)'", safety: .unsafe,
      edits: [
        Edit(
          path: list.path, range: above ?? tables[0].end,
          replacement: above == nil ? list.lineEnding + row : row + list.lineEnding)
      ])
  }
}

extension Diagnostic.Message {
  fileprivate static func unlistedOwner(_ owner: String, _ path: String) -> Self {
    "there is no item for '\(owner)', which has '\(path)'"
  }

  fileprivate static func unlisted(_ path: String, inSections: Bool) -> Self {
    inSections ? "there is no section for '\(path)'" : "there is no row for '\(path)'"
  }
}
