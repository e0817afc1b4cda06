package import Catalog
package import Diagnostics
import SourceText

/// Two pages of one thing of which one does not know the other.
package enum MissingCounterpart: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "missing-counterpart", "Page that the page about the same thing does not list",
    severity: .error, category: .agreement,
    rationale: """
      A model's page at its author lists the providers that offer it, and each of them has a page of
      the model: a row without such a page, or a page without its row, is half of an addition or of a
      removal. A row whose link is broken is told of as that; a model without a page at its author
      contradicts nobody.
      """,
    examples: [
      Example(
        "A provider that was added on its own side alone",
        path: "authors/openai/models/gpt-oss-20b.md",
        bad: """
          ## 🌐 Provider Availability

          ⟦| Provider | Context | Pricing (Input/Output) | Notes |⟧
          |---|---|---|---|
          | [Groq](../../../providers/groq/models/gpt-oss-20b.md) | 131k | $0.10 / $0.50 |  |

          """,
        good: """
          ## 🌐 Provider Availability

          | Provider | Context | Pricing (Input/Output) | Notes |
          |---|---|---|---|
          | [Cerebras](../../../providers/cerebras/models/gpt-oss-20b.md) | 131k | $0.10 / $0.50 |  |
          | [Groq](../../../providers/groq/models/gpt-oss-20b.md) | 131k | $0.10 / $0.50 |  |

          """,
        others: [
          "providers/cerebras/models/gpt-oss-20b.md": "# gpt-oss-20b\n",
          "providers/groq/models/gpt-oss-20b.md": "# gpt-oss-20b\n",
        ]),
      Example(
        "A provider without a page", path: "authors/openai/models/gpt-oss-20b.md",
        bad: """
          ## 🌐 Provider Availability

          | Provider | Context | Pricing (Input/Output) | Notes |
          |---|---|---|---|
          | ⟦Cerebras⟧ | 131k | $0.10 / $0.50 |  |
          | [Groq](../../../providers/groq/models/gpt-oss-20b.md) | 131k | $0.10 / $0.50 |  |

          """,
        others: ["providers/groq/models/gpt-oss-20b.md": "# gpt-oss-20b\n"]),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for unlisted in index.unlisted where unlisted.isCounterpart {
      let page = unlisted.listing.page
      findings.report(
        .unlisted(unlisted.page.path), at: unlisted.listing.tables[0].header, on: page.subject,
        element: unlisted.listing.layout.kind,
        related: [
          RelatedPlace(
            path: unlisted.page.path, range: unlisted.page.heading, message: "the page")
        ])
    }
    for listing in index.listings where listing.layout.isLinked && index.isOfCounterparts(listing) {
      for row in listing.rows where row.isStray {
        findings.report(
          .stray(
            listing.title(of: row),
            index.title(ofKind: listing.layout.kind)),
          at: listing.subject(of: row).range, on: listing.page.subject, element: listing.layout.kind
        )
      }
    }
    for listing in index.listings where listing.layout.counterpart?.owners != nil {
      for row in listing.rows {
        guard let (list, unnamed, without) = index.missedOwners(of: row, in: listing) else {
          continue
        }
        for page in unnamed {
          findings.report(
            .unnamed(listing.page.text(of: list), page.owner, page.path), at: list.range,
            on: listing.page.subject,
            related: [RelatedPlace(path: page.path, range: page.heading, message: "the page")])
        }
        for owner in without {
          findings.report(
            .ownerless(owner, listing.title(of: row)), at: list.range,
            on: listing.page.subject)
        }
      }
    }
  }
}

extension ListedRow {
  /// Whether no page stands behind it, and no other rule says so.
  var isStray: Bool {
    switch target {
    case .another, .unlinked: true
    case .page, .faulty: false
    }
  }
}

extension CatalogIndex {
  /// What messages call a page of a kind, article and all.
  func title(ofKind name: String) -> String {
    contract.kinds.first { $0.name == name }?.title ?? name
  }
}

extension Diagnostic.Message {
  fileprivate static func unlisted(_ path: String) -> Self {
    "there is no row for '\(path)', which is about the same"
  }

  fileprivate static func unnamed(_ list: String, _ owner: String, _ path: String) -> Self {
    "'\(list)' leaves out '\(owner)', which has '\(path)'"
  }

  fileprivate static func ownerless(_ owner: String, _ subject: String) -> Self {
    "'\(owner)' has no page of '\(subject)'"
  }

  fileprivate static func stray(_ subject: String, _ kind: String) -> Self {
    "row '\(subject)' leads to no page; expected \(term: kind)"
  }
}
