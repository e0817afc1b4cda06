import SourceText
import TestSupport
import Testing

@testable import DataSyntax

@Suite struct FlatMappingTests {
  private static let flat = [
    "title: \"gpt-4.1-mini\"\n  \nauthor: \"OpenAI\"\n  \ntype: model\n  \n",
    "a: 1",
    "title: 'it is \"x\"'\nurl: https://example.com/a?b=c\ntime: 2025-04-14T07:32:00Z\n\n",
    "weight:  1.50\nnull: ~a\nyes: true\nempty: \"\"\nn: ''\nlist: a, b [c] {d} & *e !f |g >h %i @j",
  ].map { $0.replacing("~a", with: "null") }
  private static let others = [
    "", "  \n", "a", "a:", "a:\n", "a: \n", "a: b\n c\n", " a: b\n", "a: b: c\n", "a: b #c\n",
    "a: b:\n",
    "a: \"b\\n\"\n", "a: \"b\nc\"\n", "a: 'b''c'\n", "a: é\n", "a: b\tc\n", "a: b\r\n", "a: - b\n",
    "a: [b]\n", "a: *b\n", "- a: b\n", "a: b\na: c\n", "a: b\n---\n", "a: \"b\" c\n", "a: b \n",
    "a: |\n b\n",
  ]

  @Test(arguments: flat)
  func `flat frontmatter is read without libyaml, with the same result`(_ text: String) {
    #expect(isRead(Array(text.utf8)))
  }

  @Test(arguments: others)
  func `anything else is left to libyaml`(_ text: String) {
    #expect(!isRead(Array(text.utf8)))
  }

  @Test(arguments: 0..<8)
  func `what is read without libyaml is read in the same way`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for text in Self.flat + Self.others {
      for _ in 0..<200 {
        var bytes = Array(text.utf8)
        for _ in 0...Int.random(in: 0..<3, using: &random) { bytes = random.mutate(bytes) }
        _ = isRead(bytes)
      }
    }
  }

  /// Whether bytes are read without libyaml; both have to read the same.
  private func isRead(_ bytes: [UInt8]) -> Bool {
    let range = ByteRange(0, bytes.count)
    guard let root = FlatMapping.read(bytes, in: range) else { return false }
    for isPart in [false, true] {
      let document = YAMLDocument.parseEvents(bytes, in: range, isPart: isPart)
      #expect(document.problems.isEmpty && document.isComplete)
      #expect(document.root.map(Self.description(of:)) == Self.description(of: root))
    }
    return true
  }

  private static func description(of node: DataNode) -> [String] {
    let children = node.mapping?.entries.flatMap {
      description(of: $0.key) + description(of: $0.value)
    }
    return ["\(node.range) \(String(describing: node.scalar))"] + (children ?? [])
  }
}
