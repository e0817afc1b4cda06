import MarkdownSyntax
import TestSupport
import Testing

/// Any bytes give a page whose nodes are valid.
@Suite(.takesLong) struct MutationTests {
  private static let pieces: [[UInt8]] =
    [
      "[", "](", ")", "![", "`", "<", ">", "<!--", "-->", "|", "\n", "\r\n", "\r", "\t", "    ",
      "---",
      "- ", "> ", "1. ", "# ", "\\", "&amp;", "a", "é", "**", "**a**: b", ": ", "]: ", "www.",
      "@a.b",
      "http://", "```", "~~~", "<div>", "\n\n", "\n|a|b|\n|-|-|\n", "title: x\n", "\"", "'",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], [0xEF, 0xBB, 0xBF], [0xE2, 0x80]]

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func `random pieces`(seed: UInt64) {
    var generator = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    let count = Int.random(in: 0...120, using: &generator)
    let bytes = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
    let page = ParsedPage(bytes)
    expectSound(page)
    for index in page.nodes.indices { _ = page.plainText(of: index) }
  }

  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `damaged pages of the real catalog`() throws {
    var generator = SeededRandom(seed: 88_172_645_463_325_252)
    for file in try CatalogPage.all() {
      var bytes = file.bytes
      for _ in 0..<8 where !bytes.isEmpty {
        let offset = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[offset] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: offset)
        default:
          bytes.insert(
            contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: offset)
        }
      }
      expectSound(ParsedPage(bytes))
    }
  }
}
