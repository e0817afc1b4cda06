package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A row of an index without a page.
package enum StaleIndexEntry: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "stale-index-entry", "Row of an index that links to no page of its kind",
    severity: .error, mildSeverity: .warning, category: .index, traits: [.followsLinks],
    rationale: """
      The contract requires every row to link to a page; this one has no link, or one to something
      else. Mostly the page was removed and its row left, without its link. A broken link is
      reported as a broken link. Where the contract does not require it, but nearly all rows of a
      list link to their pages, one that does not is a warning.
      """,
    examples: [
      Example(
        "A row without a link", on: .author,
        bad: .models(
          "⟦gpt-3⟧ | openai | 2.0k | Text", "[gpt-4.1](models/gpt-4.1.md) | openai | 1.0M | Text"),
        others: ["authors/openai/models/gpt-4.1.md": "# gpt-4.1"]),
      Example(
        "A row without the link that the others have", on: "providers/README.md",
        bad: .table(
          under: "## Provider Comparison", "Provider", "[Anthropic](anthropic/README.md)",
          "[Google](google/README.md)", "⟦Groq⟧", "[OpenAI](openai/README.md)"),
        others: [
          "providers/anthropic/README.md": "# Anthropic", "providers/google/README.md": "# Google",
          "providers/groq/README.md": "# Groq", "providers/openai/README.md": "# OpenAI",
        ]),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var names = RowNames(in: index.directory)
    for listing in index.listings.all {
      if !index.listings.isOfCounterparts(listing) {
        reportStrayRows(in: listing, index, into: &findings)
      }
      reportMisplacedRows(in: listing, index, &names, into: &findings)
      reportMentions(in: listing, index, into: &findings)
      reportOwners(in: listing, index, into: &findings)
    }
  }
}

extension StaleIndexEntry {
  /// Rows without a page.
  private static func reportStrayRows(
    in listing: PageListing, _ index: CatalogIndex, into findings: inout Findings
  ) {
    let kind = index.title(ofKind: listing.layout.kind)
    for row in listing.rows
    where listing.layout.isLinked ? row.isStray : index.strayTarget(of: row) != nil {
      findings.report(
        .stray(listing.title(of: row), index.strayTarget(of: row), kind),
        at: listing.subject(of: row).range,
        on: listing.page.subject,
        element: listing.layout.kind)
    }
    for row in index.listings.unlinkedRows(in: listing) {
      findings.report(
        .unlinked(listing.title(of: row)), at: listing.subject(of: row).range,
        on: listing.page.subject, element: listing.layout.kind, isMild: true)
    }
  }

  /// Rows whose owner has no page about the same thing.
  private static func reportOwners(
    in listing: PageListing, _ index: CatalogIndex, into findings: inout Findings
  ) {
    guard let kind = listing.layout.counterpart?.kind,
      let field = listing.layout.counterpart?.owner
    else { return }
    for row in listing.rows {
      guard case .missing = row.counterpart, let owner = listing.fact(of: field, in: row) else {
        continue
      }
      findings.report(
        .without(
          listing.page.text(of: owner), listing.title(of: row),
          index.title(ofKind: kind)), at: owner.range,
        on: listing.page.subject, element: kind, about: [listing.title(of: row)])
    }
  }

  /// Rows about pages that do not belong in the listing, and wrong names in rows.
  private static func reportMisplacedRows(
    in listing: PageListing, _ index: CatalogIndex, _ names: inout RowNames,
    into findings: inout Findings
  ) {
    for (row, membership) in zip(listing.rows, index.listings.memberships(in: listing)) {
      let message: Diagnostic.Message? =
        switch membership {
        case .itself: .itself(listing.title(of: row))
        case .disallowed(let page): .disallowed(listing.title(of: row), index.pages[page].path)
        case .belongs, .unknown, nil:
          names.namesNoPage(row, in: listing)
            ? .nameless(listing.title(of: row), index.title(ofKind: listing.layout.kind)) : nil
        }
      if let message {
        findings.report(
          message, at: listing.subject(of: row).range, on: listing.page.subject,
          element: listing.layout.kind)
      } else if case .missing = row.counterpart {
        // `reportOwners` reports that the owner has no page about this.
      } else if let owner = names.unknownOwner(of: row, in: listing) {
        findings.report(
          .unknown(listing.page.text(of: owner)), at: owner.range, on: listing.page.subject,
          element: index.contract.fields[owner.field].name, about: [listing.title(of: row)])
      }
    }
  }

  /// Fields of rows that have to name a page about the row, and do not.
  private static func reportMentions(
    in listing: PageListing, _ index: CatalogIndex, into findings: inout Findings
  ) {
    for row in listing.rows {
      for mention in listing.layout.mentions {
        guard let (fact, isRight) = index.listings.mentions(mention, in: row, of: listing), !isRight
        else {
          continue
        }
        let field = index.contract.fields[mention.field]
        findings.report(
          .mention(
            field.title, listing.page.text(of: fact), index.title(ofKind: mention.kind),
            listing.title(of: row)),
          at: fact.range, on: listing.page.subject, element: field.name,
          about: [listing.title(of: row)])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unlinked(_ subject: String) -> Self {
    "row '\(subject)' does not link to its page, as the other rows do"
  }

  fileprivate static func nameless(_ subject: String, _ kind: String) -> Self {
    "no page has the name '\(subject)'; expected that of \(term: kind)"
  }

  fileprivate static func unknown(_ owner: String) -> Self {
    "no page has the name '\(owner)'"
  }

  fileprivate static func itself(_ subject: String) -> Self {
    "'\(subject)' is this page itself; expected other pages"
  }

  fileprivate static func disallowed(_ subject: String, _ path: String) -> Self {
    "'\(subject)' is '\(path)', which does not belong here"
  }

  fileprivate static func mention(
    _ title: String, _ text: String, _ kind: String, _ subject: String
  ) -> Self {
    "\(term: title) '\(text)' is not the name of \(term: kind) of '\(subject)'"
  }

  fileprivate static func without(_ owner: String, _ subject: String, _ kind: String) -> Self {
    "'\(owner)' has no page about '\(subject)'; expected \(term: kind)"
  }
}
