import Diagnostics
import Foundation
import Linting
import TestSupport
import Testing

/// The reference catalog: every finding on it was reviewed, and is a true one.
@Suite(.takesLong, .enabled(if: PublicData.corpora.isExpected)) struct ReferenceCatalogTests {
  /// The number of findings by rule; a rule that is not named has none.
  private static let expected = [
    // "Authors" without a value, on pages of two providers.
    "blank-value": 19,
    // 94 links, 36 to a folder without an index, 4 that are not links, and 14 images without a
    // file.
    "broken-link": 94 + 36 + 4 + 14,
    "broken-table": 4,
    "date-order": 2,
    // On both twins of the list of models, far above the one that the links resolve to.
    "duplicate-section": 2,
    "facts-disagree": 1,
    // 4 models, 3 of which have a page at their author too.
    "id-date-differs": 7,
    // 1 token of output, of 6 models, each on two pages.
    "implausible-quantity": 12,
    "missing-table": 6,
    "missing-final-newline": 299,
    "output-exceeds-context": 6,
    // It represents all links that work in one place.
    "places-disagree": 1,
    "twins-differ": 6,
    // The last of three items, on both of the home page's twins: a break indented below it.
    "unintended-heading": 2,
    // The families of both lists of models add up to 179, not 180.
    "wrong-count": 2,
  ]

  /// The links that work in one place and not in the other.
  private static let breaking = [
    // 951 leave the catalog there, 634 link to another page than their label names.
    "link-breaks-on-github": 951 + 634,
    "link-breaks-on-site": 902 - 36,
  ]

  private static let root = PublicData.corpora.folder.appending(path: "starmap-2025-09-04").path
  private let run = CatalogRun(Self.root)

  @Test func `the findings are the expected ones and no others`() {
    #expect(run.result.pages == 499)
    #expect(run.result.unread.isEmpty)
    #expect(run.result.notices == [])
    #expect(run.counts == Self.expected)
  }

  @Test func `the links that work in one place are one decision`() throws {
    let decision = try #require(run.result.diagnostics.first { $0.rule == "places-disagree" })
    #expect(decision.path == "README.md" && decision.severity == .warning)
    #expect(decision.consequenceCount == Self.breaking.values.reduce(0, +))
    #expect(decision.message.text.contains("wrong are 1585 on GitHub, 866 on the site"))
    let all = CatalogRun(Self.root, reportsAll: true).counts
    #expect(all == Self.expected.merging(Self.breaking) { $1 })
  }

  @Test func `the report fits a screen of 120 columns and 55 lines`() {
    let rows = run.text.split(separator: "\n").map { ($0.count + 119) / 120 }
    #expect(rows.reduce(0, +) <= 55)
  }
}
