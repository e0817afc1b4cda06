package import Catalog
package import Diagnostics
import SourceText

/// A row of an index behind which there is no page.
package enum StaleIndexEntry: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "stale-index-entry", "Row of an index that leads to no page of its kind",
    severity: .error, category: .index,
    rationale: """
      Where the contract wants a page behind every row, this one has no link, or one to something
      else. Mostly the page was removed and its row left, without its link. A broken link is told of as
      that.
      """,
    examples: [
      Example(
        "A row without a link", path: "authors/openai/README.md",
        bad: """
          ## Models

          | Model | Providers | Context | Capabilities |
          |---|---|---|---|
          | ⟦gpt-3⟧ | openai | 2.0k | Text |
          | [gpt-4.1](models/gpt-4.1.md) | openai | 1.0M | Text |

          """,
        others: ["authors/openai/models/gpt-4.1.md": "# gpt-4.1\n"])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for listing in index.listings
    where listing.layout.isLinked && !index.isOfCounterparts(listing) {
      let kind = index.title(ofKind: listing.layout.kind)
      for row in listing.rows where row.isStray {
        findings.report(
          .stale(listing.title(of: row), kind),
          at: listing.subject(of: row).range,
          on: listing.page.subject,
          element: listing.layout.kind)
      }
    }
    let names = RowNames(in: index)
    for listing in index.listings where listing.layout.name != nil {
      for row in listing.rows {
        let title = index.title(ofKind: listing.layout.kind)
        if names.namesNoPage(row, in: listing) {
          findings.report(
            .nameless(listing.title(of: row), title), at: listing.subject(of: row).range,
            on: listing.page.subject, element: listing.layout.kind)
        } else if let owner = names.unknownOwner(of: row, in: listing) {
          findings.report(
            .unknown(listing.page.text(of: owner)), at: owner.range, on: listing.page.subject,
            element: index.contract.fields[owner.field].name)
        }
      }
    }
    for listing in index.listings {
      guard let kind = listing.layout.counterpart?.kind else { continue }
      for row in listing.rows {
        guard case .none(let owner) = index.counterpart(of: row, in: listing) else { continue }
        findings.report(
          .without(
            listing.page.text(of: owner), listing.title(of: row),
            index.title(ofKind: kind)), at: owner.range,
          on: listing.page.subject, element: kind)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func nameless(_ subject: String, _ kind: String) -> Self {
    "no page has the name '\(subject)'; expected that of \(term: kind)"
  }

  fileprivate static func unknown(_ owner: String) -> Self {
    "no page has the name '\(owner)'"
  }

  fileprivate static func without(_ owner: String, _ subject: String, _ kind: String) -> Self {
    "'\(owner)' has no page of '\(subject)'; expected \(term: kind)"
  }

  fileprivate static func stale(_ subject: String, _ kind: String) -> Self {
    "row '\(subject)' leads to no page; expected \(term: kind)"
  }
}
