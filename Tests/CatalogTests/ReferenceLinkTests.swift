import Catalog
import Contract
import TestSupport
import Testing

/// Every relative link of the reference catalog.
@Suite(.enabled(if: PublicData.corpora.isExpected))
struct ReferenceLinkTests {
  @Test func `relative links are right where they were seen to be`() throws {
    let index = try ReferenceCatalog.shared.get().index
    #expect(index.contract.renderers.map(\.name) == ["github", "site"])
    #expect(
      index.verdictCounts == [
        "right, right": 2_621 - 634, "another page, right": 634, "right, missing": 902 - 36,
        "outside, right": 951, "missing, missing": 94 + 36,
      ])
    #expect(index.verdictCounts.values.reduce(0, +) == 4_568)
  }
}
