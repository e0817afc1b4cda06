import Contract
import Records
import SourceText
import TestSupport
import Testing

/// The records in the data of a page.
@Suite struct DataRecordTests {
  private let page = DataPages.page(
    """
    releases:
      - cycle: "3.13"
        date: 2024-10-07
        eol: false
      - cycle: "3.12"
        date: 2023-10-02
        outOfOrder: true
    variants:
      default: {context: 1}
      small: {context: 8000}
    """, "models/x.yaml")

  @Test func `each item and each value of a mapping is a record`() {
    #expect(
      page.dataRecords.map(\.name) == ["releases '3.13'", "releases '3.12'", "variants 'small'"])
    #expect(page.dataRecords.map(\.isOutOfOrder) == [false, true, false])
    #expect(page.contents.facts.filter(\.isOfPage).isEmpty)
  }

  @Test func `a record has its own facts`() throws {
    let record = try #require(page.dataRecords.first)
    #expect(record.allFacts.map { page.text(of: $0) } == ["3.13", "2024-10-07", "false"])
    #expect(record.fact(.releaseDate)?.date?.description == "2024-10-07")
    #expect(record.fact(.contextWindow) == nil)
  }

  @Test func `the range of a keyed record is its key`() throws {
    let record = try #require(page.dataRecords.last)
    #expect(page.source.text(record.range) == "small")
    #expect(record.key.map { page.text(of: $0) } == "small")
  }
}
