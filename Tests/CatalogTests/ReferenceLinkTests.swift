import Catalog
import TestSupport
import Testing

/// Every relative link of the reference catalog, as it was seen to lead by hand and by another program.
@Suite(.enabled(if: PublicData.corpora.isExpected))
struct ReferenceLinkTests {
  /// How many links have each pair of verdicts, on GitHub and on the site.
  private func counts() throws -> [String: Int] {
    let index = try ReferenceCatalog.shared.get().index
    let places = index.contract.places
    #expect(places.map(\.name) == ["github", "site"])
    var counts: [String: Int] = [:]
    for page in index.pages {
      for link in page.links where !link.isImage && !link.path.isEmpty {
        let verdicts = places.map { index.verdict(of: link, on: page, in: $0).word }
        counts[verdicts.joined(separator: ", "), default: 0] += 1
      }
    }
    return counts
  }

  @Test func `relative links are right where they were seen to be`() throws {
    #expect(
      try counts() == [
        "right, right": 2_621 - 634, "another page, right": 634, "right, missing": 902,
        "outside, right": 951, "missing, missing": 94,
      ])
  }
}

extension LinkVerdict {
  fileprivate var word: String {
    switch self {
    case .right: "right"
    case .anotherPage: "another page"
    case .missing: "missing"
    case .outside: "outside"
    }
  }
}
