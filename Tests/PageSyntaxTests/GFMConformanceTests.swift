import PageSyntax
import TestSupport
import Testing

/// The published examples of GitHub Flavored Markdown, held against the scanner.
@Suite(.enabled(if: PublicData.conformance.isExpected))
struct GFMConformanceTests {
  static let suites = ["gfm-facts.json", "gfm-extensions-facts.json"]

  /// Examples whose facts are not the scanner's, each with its reason.
  static let exceptions: [String: String] = [:]

  @Test(arguments: suites)
  func `every link, image, heading and table is found`(suite: String) throws {
    for example in try GFMExample.load(suite) {
      guard Self.exceptions["\(suite) \(example.example)"] == nil else { continue }
      let page = ParsedPage(Array(example.markdown.utf8))
      let found = GFMFacts(
        of: page, bareLinks: example.extensions.contains("autolink") || suite != "gfm-facts.json")
      let facts = example.facts
      let comment = Comment(rawValue: "\(suite) \(example.example) \(example.markdown)")
      #expect(found.links == facts.links, comment)
      #expect(found.images == facts.images, comment)
      #expect(found.headings == facts.headings, comment)
      if !example.hasHTML { #expect(found.tables == facts.tables, comment) }
    }
  }
}
