import Catalog
import TestSupport
import Testing

@Suite(.enabled(if: PublicData.corpora.isExpected))
struct ReferenceLinkTests {
  @Test func `relative links lead where they were seen to lead`() throws {
    let index = try ReferenceCatalog.shared.get().index
    let places = index.contract.places
    #expect(places.map(\.name) == ["github", "site"])
    var counts: [String: Int] = [:]
    for page in index.pages {
      for link in page.links {
        let verdicts = places.map { index.verdict(of: link, on: page.path, in: $0).word }
        counts[verdicts.joined(separator: ", "), default: 0] += 1
      }
    }
    let neither = counts.filter { !$0.key.contains("there") }.values.reduce(0, +)
    #expect(counts.values.reduce(0, +) == 4_568)
    #expect(counts["there, there"] == 2_621)
    #expect(counts.filter { $0.key.hasPrefix("there") }.values.reduce(0, +) == 2_621 + 902)
    #expect(counts["outside, there"] == 951)
    #expect(neither == 94)
  }
}

extension LinkVerdict {
  fileprivate var word: String {
    switch self {
    case .there: "there"
    case .missing: "missing"
    case .outside: "outside"
    }
  }
}
