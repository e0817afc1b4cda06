package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// Two pages about one thing, one of which does not list the other.
package enum MissingCounterpart: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "missing-counterpart", "Page that the page about the same thing does not list",
    severity: .error, category: .agreement,
    rationale: """
      A model's page at its author lists the providers that offer it, and each of them has a page
      about the model: a row without such a page, or a page without its row, is half of an addition
      or of a removal. A row whose link is broken is reported as a broken link; a model without a
      page at its author contradicts nothing.
      """,
    examples: [
      Example(
        "A provider that was added only on its own side",
        on: "authors/openai/models/gpt-oss-20b.md",
        bad: .table(
          under: "## 🌐 Provider Availability",
          "⟦| Provider | Context | Pricing (Input/Output) | Notes |⟧",
          "[Groq](../../../providers/groq/models/gpt-oss-20b.md) | 131k | $0.10 / $0.50 | "),
        good: .availability(
          "[Cerebras](../../../providers/cerebras/models/gpt-oss-20b.md) | 131k | $0.10 / $0.50 | ",
          "[Groq](../../../providers/groq/models/gpt-oss-20b.md) | 131k | $0.10 / $0.50 | "),
        others: [
          "providers/cerebras/models/gpt-oss-20b.md": "# gpt-oss-20b",
          "providers/groq/models/gpt-oss-20b.md": "# gpt-oss-20b",
        ]),
      Example(
        "A provider without a page", on: "authors/openai/models/gpt-oss-20b.md",
        bad: .availability(
          "⟦Cerebras⟧ | 131k | $0.10 / $0.50 | ",
          "[Groq](../../../providers/groq/models/gpt-oss-20b.md) | 131k | $0.10 / $0.50 | "),
        others: ["providers/groq/models/gpt-oss-20b.md": "# gpt-oss-20b"]),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var unlisted = index.unlisted.filter(\.isCounterpart)[...]
    while let first = unlisted.first {
      let listing = first.listing
      // Those of one listing are adjacent.
      let pages = unlisted.prefix {
        $0.listing.number == listing.number && $0.listing.place == listing.place
      }
      .map(\.page)
      unlisted = unlisted.dropFirst(pages.count)
      findings.report(
        .unlisted(first.page.path, others: others(pages)), at: listing.place,
        on: listing.page.subject, element: element(listing.layout.kind, pages),
        about: pages.map(\.path), related: related(pages))
    }
    for listing in index.listings.all
    where listing.layout.isLinked && index.listings.isOfCounterparts(listing) {
      for row in listing.rows where row.isStray {
        findings.report(
          .stray(
            listing.title(of: row), index.strayTarget(of: row),
            index.title(ofKind: listing.layout.kind)),
          at: listing.subject(of: row).range, on: listing.page.subject, element: listing.layout.kind
        )
      }
    }
    var known = OwnersByGroup()
    for listing in index.listings.all where listing.layout.counterpart?.owners != nil {
      for row in listing.rows {
        guard
          let (list, omitted, withoutPage) = index.listings.missedOwners(
            of: row, in: listing, &known)
        else { continue }
        if omitted.count == 1, withoutPage.count == 1 {
          findings.report(
            .replaced(
              withoutPage[0], listing.title(of: row), omitted[0].owner, omitted[0].path),
            at: list.range, on: listing.page.subject, element: element("", omitted),
            about: omitted.map(\.path), related: related(omitted))
          continue
        }
        if let page = omitted.first {
          findings.report(
            .unnamed(
              listing.page.text(of: list), page.owner, page.path, others: others(omitted)),
            at: list.range, on: listing.page.subject, element: element("", omitted),
            about: omitted.map(\.path), related: related(omitted))
        }
        for owner in withoutPage {
          findings.report(
            .ownerless(owner, listing.title(of: row)), at: list.range,
            on: listing.page.subject, about: [owner, listing.title(of: row)])
        }
      }
    }
  }

  /// The number of pages besides the first, in words.
  private static func others(_ pages: [PageSummary]) -> String? {
    let count = pages.count - 1
    if count == 0 { return nil }
    let least = pages.count == Listings.mostCounterparts ? "at least " : ""
    return count == 1 ? "another page" : "\(least)\(count) other pages"
  }

  /// The element of a finding about pages: one more page makes it another finding.
  private static func element(_ kind: String, _ pages: [PageSummary]) -> String {
    pages.count == 1 ? kind : "\(kind) of \(pages.count) pages"
  }

  /// The first pages.
  private static func related(_ pages: [PageSummary]) -> [RelatedPlace] {
    pages.prefix(5).map { RelatedPlace(path: $0.path, range: $0.heading, message: "the page") }
  }
}

extension ListedRow {
  /// Whether it does not link to a page of its kind, and no other rule reports that.
  var isStray: Bool {
    switch target {
    case .another, .unlinked: true
    case .page, .issue: false
    }
  }
}

extension CatalogIndex {
  /// The path of the page of another kind that a row links to.
  func strayTarget(of row: ListedRow) -> String? {
    guard case .another(let page?) = row.target else { return nil }
    return pages[page].path
  }

  /// The name of a page of a kind in messages, with its article.
  func title(ofKind name: String) -> String { contract.title(ofKind: name) }
}

extension Contract {
  /// The name of a page of a kind in messages, with its article.
  func title(ofKind name: String) -> String { kinds.first { $0.name == name }?.title ?? name }
}

extension Diagnostic.Message {
  fileprivate static func unlisted(_ path: String, others: String?) -> Self {
    guard let others else { return "there is no row for '\(path)', which is about the same" }
    return "there is no row for '\(path)' and \(others), which are about the same"
  }

  fileprivate static func unnamed(
    _ list: String, _ owner: String, _ path: String, others: String?
  ) -> Self {
    let first: Self = "'\(list)' leaves out '\(owner)', which has '\(path)'"
    return others.map { first + ", and \($0)" } ?? first
  }

  fileprivate static func replaced(
    _ other: String, _ subject: String, _ owner: String, _ path: String
  ) -> Self {
    "'\(other)' has no page about '\(subject)', but '\(owner)' has '\(path)'"
  }

  fileprivate static func ownerless(_ owner: String, _ subject: String) -> Self {
    "'\(owner)' has no page about '\(subject)'"
  }

  /// `path` is that of the page that the row links to.
  static func stray(_ subject: String, _ path: String?, _ kind: String) -> Self {
    guard let path else { return "row '\(subject)' links to no page; expected \(term: kind)" }
    return "row '\(subject)' links to '\(path)'; expected \(term: kind)"
  }
}
