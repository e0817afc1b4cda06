import SourceText
import TestSupport
import Testing

@testable import DataSyntax

@Suite struct BlockMappingTests {
  private static let blocks = [
    "title: \"gpt-4.1-mini\"\n  \nauthor: \"OpenAI\"\n  \ntype: model\n  \n",
    "a: 1",
    "title: 'it is \"x\"'\nurl: https://example.com/a?b=c\ntime: 2025-04-14T07:32:00Z\n\n",
    "weight:  1.50\nnull: null\nyes: true\nempty: \"\"\nn: ''\nlist: a, b [c] {d} & *e !f |g >h %i @j",
    "# comment\na:\n  # é\n  b: 1\n  \"n\": false\n\n  c:\n    d: x\n   # e\nf: y\n",
    "a:\n- b: 1\n  c:\n  - d\n  - e f\n- b: 2\ng:\n  - h\n  -   'i': 3\n      j:\n  - k\nl: -1\n",
    "a:\nb: \nc:\n  d:\n  e:", "a: |-\n  b\n   c #d\n\n    e: f  \n   \n\n# g\nh: |\n i\n\nj: 1\n",
    "a: |\n b", "a: |-\n b\n  \n    \n", "a: é ü\nb: 'ß'\nc: |\n  €\nd: b#c\ne: .5\nf: ~\ng: (h)\n",
  ]
  private static let others = [
    "", "  \n", "a", " a: b\n", "a: b\n c\n", "a: b: c\n", "a: b #c\n", "a: b:\n", "a: \"b\\n\"\n",
    "a: \"b\nc\"\n", "a: 'b''c'\n", "a: \u{85}\n", "a: b\tc\n", "a: b\r\n", "a: - b\n", "a: [b]\n",
    "a: *b\n", "- a: b\n", "a: b\na: c\n", "a: b\n---\n", "a: \"b\" c\n", "a: b \n", "a: >\n b\n",
    "a: |\nb\n", "a: |\n\n b\n", "a: |\n    \n  b\n", "a: |2\n  b\n", "a: |\n  b\n c\n",
    "a:\n  b: 1\n c: 2\n", "a:\n  - b\n  c: d\n", "a:\n  - b\n c: d\n", "a:\n- b\n - c\n",
    "a:\n  b\n", "a:\n- - b\n", "a:\n-\n", "a:\n- |\n  b\n", "a:\n  b: &c d\n", "<<: a\n",
    "a: !b c\n",
    "a : b\n", "a: b\n\t\nc: d\n",
  ]

  @Test(arguments: blocks)
  func `blocks are read without libyaml, with the same result`(_ text: String) {
    #expect(isRead(Array(text.utf8)))
  }

  @Test(arguments: others)
  func `anything else is left to libyaml`(_ text: String) {
    #expect(!isRead(Array(text.utf8)))
  }

  @Test(arguments: 0..<8)
  func `what is read without libyaml is read in the same way`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for bytes in random.mutations(of: Self.blocks + Self.others, each: 200) { _ = isRead(bytes) }
  }

  /// Whether bytes are read without libyaml; both have to read the same.
  private func isRead(_ bytes: [UInt8]) -> Bool {
    let range = ByteRange(0, bytes.count)
    guard let root = BlockMapping.read(bytes, in: range) else { return false }
    for isPart in [false, true] {
      let document = YAMLDocument.parseEvents(bytes, in: range, isPart: isPart, expands: !isPart)
      #expect(document.problems.isEmpty && document.isComplete)
      #expect(document.root?.description == root.description)
    }
    return true
  }

  @Test func `many nested blocks are left to libyaml`() {
    let text = (0..<30).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(!isRead(Array(text.utf8)))
  }
}
