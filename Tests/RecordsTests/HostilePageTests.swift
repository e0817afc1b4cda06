import Catalog
import Contract
import Records
import SourceText
import TestSupport
import Testing

@Suite(.takesLong) struct HostilePageTests {
  private static let texts = [AuthorPage.text, ProviderPage.text].map { Array($0.utf8) }
  private static let paths = [AuthorPage.path, ProviderPage.path, "README.md", "models/README.md"]

  /// Every result has a range in the page, on the boundaries of characters.
  private func checkRanges(_ page: Page) {
    let facts = page.contents.facts + page.contents.uncertain
    var ranges = facts.map(\.range)
    for badge in page.contents.badges {
      ranges += [badge.range, badge.destination] + badge.items.map(\.range)
      if case .malformed(_, let range) = badge.reading { ranges.append(range) }
    }
    let summary = PageSummary(page)
    for link in summary.links { ranges += [link.range, summary.pathRange(of: link)] }
    for range in ranges {
      let isInside = range.end <= page.bytes.count
      #expect(isInside, "\(page.path): \(range)")
      guard isInside else { continue }
      for offset in [range.start, range.end] where offset < page.bytes.count {
        #expect(!page.bytes[offset].isContinuation, "\(page.path): \(range)")
      }
    }
    for fact in facts {
      if fact.decodedText == nil { #expect(page.text(of: fact) == page.source.text(fact.range)) }
    }
  }

  private func read(_ bytes: [UInt8]) {
    for path in Self.paths { checkRanges(Page.reading(path, bytes)) }
    checkRanges(Page.reading("page.md", bytes, contract: SmallCatalog.starmap, .alone))
  }

  @Test(arguments: 0..<8)
  func `any bytes can be read as a page`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<25 {
      read(
        (0..<Int.random(in: 0..<400, using: &random)).map { _ in
          .random(in: 0...255, using: &random)
        })
    }
  }

  @Test(arguments: 0..<8)
  func `any text of a page's characters can be read as a page`(_ seed: UInt64) {
    let pieces = [
      "|", "---", "\n", "\r\n", "**", "`", "[", "](", ")", "![", "/", " / ", "# ",
      "## 📋 Overview\n",
      "- **ID**: ", ": ", "_", "-", "%", "https://img.shields.io/badge/", "1,0M", "✅",
      "| a | b |\n",
      "|---|---|\n", "<!--", "\\", "&amp;", "é", "👩‍👩‍👧", "Model ID", "## 🎯 Capabilities\n", "\u{A0}",
      "*Last Updated: ", "| Specification | Value |\n|---|---|\n", "2025-13-01", "title: ", "\t",
    ]
    var random = SeededRandom(seed: seed)
    for _ in 0..<25 {
      let count = Int.random(in: 0..<120, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      read(Array(text.utf8))
    }
  }

  @Test(arguments: 0..<8)
  func `a page that was changed anywhere can be read`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
      var bytes = Self.texts.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) { bytes = random.mutate(bytes) }
      read(bytes)
    }
  }

  @Test func `a page that ends anywhere can be read`() {
    for text in Self.texts {
      for end in stride(from: 0, to: text.count, by: 7) { read(Array(text[..<end])) }
    }
  }
}
