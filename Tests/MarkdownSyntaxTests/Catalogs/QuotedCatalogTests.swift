import MarkdownSyntax
import SourceText
import TestSupport
import Testing

@Suite(.takesLong, .enabled(if: PublicData.corpora.isExpected))
struct QuotedCatalogTests {
  @Test func `the real catalog in a block quote has the same nodes`() throws {
    for file in try CatalogPage.all() {
      let page = ParsedPage(Array(file.bytes[ParsedPage(file.bytes).bodyStart...]))
      let quoted = AlteredText.prefixed(page.bytes[...], with: "> ")
      let copy = ParsedPage(quoted.bytes)
      let expected = page.nodes.indices.map {
        ComparableNode(page, at: $0) { range, _ in quoted.place(range) }
      }
      let found = copy.nodes.indices.dropFirst().map { ComparableNode(copy, at: $0) }
      #expect(copy.nodes.first?.kind == .blockQuote)
      #expect(zip(expected, found).first { $0 != $1 } == nil, "\(file.path)")
      #expect(expected.count == found.count, "\(file.path)")
      #expect(copy.labelledValues.count == page.labelledValues.count, "\(file.path)")
    }
  }
}
