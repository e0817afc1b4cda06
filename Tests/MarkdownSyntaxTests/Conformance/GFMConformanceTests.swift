import MarkdownSyntax
import TestSupport
import Testing

/// The published examples of GitHub Flavored Markdown, compared with the scanner.
@Suite(.enabled(if: PublicData.conformance.isExpected))
struct GFMConformanceTests {
  @Test(arguments: GFMSuite.allCases)
  func `every link, image, heading and table is found`(suite: GFMSuite) throws {
    for example in try suite.examples() where suite.exceptions[example.example] == nil {
      let found = GFMFacts(
        of: ParsedPage(Array(example.markdown.utf8)), bareLinks: suite.hasBareLinks(in: example))
      let facts = example.facts
      let comment = Comment(rawValue: "example \(example.example): \(example.markdown)")
      #expect(found.links == facts.links, comment)
      #expect(found.images == facts.images, comment)
      #expect(found.headings == facts.headings, comment)
      if !example.hasHTML { #expect(found.tables == facts.tables, comment) }
    }
  }

  @Test(arguments: GFMSuite.allCases)
  func `no listed exception is unneeded`(suite: GFMSuite) throws {
    let examples = try suite.examples()
    for number in suite.exceptions.keys {
      let example = try #require(examples.first { $0.example == number })
      let found = GFMFacts(
        of: ParsedPage(Array(example.markdown.utf8)), bareLinks: suite.hasBareLinks(in: example))
      #expect(found.links != example.facts.links || found.images != example.facts.images)
    }
  }

  @Test func `the regression and other examples give nodes within bounds`() throws {
    let files = ["gfm-regression", "gfm-extensions", "gfm"].map { "\($0)-examples.json" }
    for markdown in try files.flatMap(GFMExample.markdown) {
      expectSound(ParsedPage(Array(markdown.utf8)))
    }
  }
}
