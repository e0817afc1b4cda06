import Contract
import Records
import SourceText
import TestSupport
import Testing

@Suite(.enabled(if: PublicData.corpora.isExpected))
struct ReferencePageTests {
  @Test func `every page has its kind`() throws {
    let pages = try ReferenceCatalog.shared.get().pages
    let kinds = Dictionary(grouping: pages) { $0.kind?.name ?? "none" }.mapValues(\.count)
    #expect(
      kinds == [
        "catalog-index": 2, "authors-index": 2, "providers-index": 2, "models-index": 2,
        "author": 160, "provider": 14, "author-model": 137, "provider-model": 180,
      ])
    #expect(pages.count == 499)
  }

  @Test func `a fact's range excludes surrounding markup and whitespace`() throws {
    for page in try ReferenceCatalog.shared.get().pages {
      for fact in page.contents.facts {
        #expect(fact.range.end <= page.bytes.count)
        let text = page.source.text(fact.range)
        #expect(fact.decodedText == nil, "\(page.path): \(text)")
        #expect(text.first?.isWhitespace != true && text.last?.isWhitespace != true)
        #expect(text.first != "`" && text.first != "*")
      }
      #expect(page.contents.facts.map(\.range) == page.contents.facts.map(\.range).sorted())
    }
  }

  @Test func `no fact is malformed, and every badge is one of its vocabulary`() throws {
    for page in try ReferenceCatalog.shared.get().pages {
      for fact in page.contents.facts {
        #expect(!fact.isMalformed, "\(page.path): \(page.text(of: fact))")
      }
      for badge in page.contents.badges {
        #expect(badge.definition != nil, "\(page.path): \(page.source.text(badge.range))")
      }
    }
  }

  @Test func `every badge of a model page is read`() throws {
    for page in try ReferenceCatalog.shared.get().pages where page.captures["id"] != nil {
      let written = page.source.text(page.source.range).matches(of: /img\.shields\.io\/badge\//)
      #expect(page.contents.badges.count == written.count, "\(page.path)")
    }
  }

  @Test(arguments: [
    (#"(?m)^\| \*\*Model ID\*\* \| `([^`]+)` \|$"#, "id", 137),
    (#"(?m)^- \*\*ID\*\*: `([^`]+)`$"#, "id", 180),
    (#"(?m)^\| \*\*Context Window\*\* \| (.+) \|$"#, "context-window", 90),
    (#"(?m)^- \*\*Context Window\*\*: (.+)$"#, "context-window", 129),
    (#"(?m)^\| \*\*Max Output\*\* \| (.+) \|$"#, "max-output", 90),
    (#"(?m)^- \*\*Max Output\*\*: (.+)$"#, "max-output", 129),
    (#"(?m)^\| \*\*Release Date\*\* \| (.+) \|$"#, "release-date", 50),
    (#"(?m)^- \*\*Release Date\*\*: (.+)$"#, "release-date", 82),
    (#"(?m)^- \*\*Knowledge Cutoff\*\*: (.+)$"#, "knowledge-cutoff", 74),
    (#"(?m)^\| \*\*Open Weights\*\* \| (.+) \|$"#, "open-weights", 50),
    (#"(?m)^\*\*Created\*\*: (.+)$"#, "created", 180),
    (#"(?m)^\*\*Last Updated\*\*: (.+)$"#, "updated", 180),
    (#"(?m)^[*_]Last Updated: (.+) \|"#, "page-updated", 317),
    (#"(?m)^# (.+)$"#, "title", 317),
  ])
  func `every fact that a pattern finds in the bytes is read`(
    _ pattern: String, field: String, count: Int
  ) throws {
    let regex = try Regex(pattern, as: (Substring, Substring).self).matchingSemantics(
      .unicodeScalar)
    var found = 0
    for page in try ReferenceCatalog.shared.get().pages where page.captures["id"] != nil {
      let text = page.source.text(page.source.range)
      let facts = page.contents.facts.filter { page.element(of: $0) == field && $0.isOfPage }
      for match in text.matches(of: regex) {
        found += 1
        let start = text.utf8.distance(from: text.startIndex, to: match.output.1.startIndex)
        let range = ByteRange(start, start + match.output.1.utf8.count)
        #expect(facts.contains { $0.range == range }, "\(page.path): \(match.output.0)")
      }
    }
    #expect(found == count)
  }
}
