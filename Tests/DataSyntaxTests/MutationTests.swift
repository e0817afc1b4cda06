import DataSyntax
import SourceText
import TestSupport
import Testing

/// Typical frontmatter, damaged in ten thousand ways that are the same on every run.
@Suite(.takesLong) struct MutationTests {
  private static let pages = [
    "title: \"gpt-4.1-mini\"\n  \nauthor: \"OpenAI\"\n  \ntype: model\n  \n",
    "title: Claude 3.5 — Sonnet\nweight: 1.50\ntags: [text, 'vision', \"PDF\"]\n"
      + "limits:\n  context: 200000\n  output: 8_192\nnote: >-\n  Long text\n  that goes on\n\n",
    "название: \"Яндекс ГПТ\"\n标题: 通义千问 # 阿里\nاسم: 'جيس'\nfamily: 👩‍👩‍👧 e\u{301}\n"
      + "list:\n- a: 1\n  b: {c: [d, ~], e: !!str 5}\n- &x y\n- *x\n? k\n: |\n v\n",
    "base: &base {a: 1, b: .inf}\r\nmore:\r\n  <<: *base\r\n  a: 0x1F\r\n  c: \"\\u00e9\\n\\\"\"\r\n",
  ]
  private static let pieces = [
    ": ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "#", " #", "&a ", "*a", "!t ", "|\n", ">\n",
    "\t", "  ", "? ", "%", "@", "\\", "---\n", "...\n", "<<: ", "\r", "\u{85}", "\u{2028}",
    "\u{FEFF}", "世", "👩‍👩‍👧", "e\u{301}", "\0", ",", "a: 1\n",
  ]

  @Test(arguments: pages.indices)
  func `damaged frontmatter never traps and every range is in bounds`(page: Int) {
    var random = SeededRandom(seed: 0x9E37_79B9 &+ UInt64(page))
    let original = Array(Self.pages[page].utf8)
    for round in 0..<2_500 {
      let bytes = random.mutate(original, with: Self.pieces)
      let file = SourceFile(path: "page \(page), round \(round)", bytes: bytes)
      let document = YAMLDocument.parse(file)
      document.root?.checkSourceText(in: file)
      document.problems.forEach { $0.checkRange(in: file) }
      #expect(document.isComplete || !document.problems.isEmpty, "\(file.path)")
    }
  }
}
