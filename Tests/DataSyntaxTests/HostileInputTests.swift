import DataSyntax
import SourceText
import TestSupport
import Testing

@Suite(.takesLong) struct HostileInputTests {
  private func parse(_ bytes: [UInt8]) -> YAMLDocument {
    YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
  }

  /// Parses the text, and checks every range of the result.
  private func check(_ bytes: [UInt8], _ name: String) {
    let file = SourceFile(path: name, bytes: bytes)
    let document = YAMLDocument.parse(file)
    document.root?.checkSourceText(in: file)
    document.problems.forEach { $0.checkRange(in: file) }
  }

  /// Texts that grow with `count`, each of a shape that takes naive parsers quadratic time.
  private static let shapes = [
    GrowingText("keys") { "a: {}\n" + (0..<$0).map { "key\($0): v\n" }.joined() },
    GrowingText("keys on a line") { "{" + (0..<$0).map { "k\($0): v, " }.joined() + "}" },
    GrowingText("one key again and again") { String(repeating: "a: 1\n", count: $0) },
    GrowingText("one long key") { "? " + String(repeating: "k", count: $0 * 10) + "\n: v\n" },
    GrowingText("one long key without a mark") {
      "a: 1\n" + String(repeating: "k", count: $0 * 10) + ": v"
    },
    GrowingText("one long value") { "a: '" + String(repeating: "世 ", count: $0 * 5) + "'\n" },
    GrowingText("deep brackets") { "a: " + String(repeating: "[", count: $0) },
    GrowingText("deep braces") { "a: " + String(repeating: "{a: ", count: $0) },
    GrowingText("deep list") { String(repeating: "- ", count: $0) + "a" },
    GrowingText("deep keys") { String(repeating: "? ", count: $0) + "a" },
    GrowingText("lists as keys on a line") { "{" + String(repeating: "[a]: b, ", count: $0) + "}" },
    GrowingText("anchors") { "[" + (0..<$0).map { "&a\($0) a, " }.joined() + "]" },
    GrowingText("anchors on lines") { (0..<$0).map { "k\($0): &a\($0)\n  b: 1\n" }.joined() },
    GrowingText("aliases") { "- &a x\n" + String(repeating: "- *a\n", count: $0) },
    GrowingText("tags") { "[" + String(repeating: "!!str a, ", count: $0) + "]" },
    GrowingText("documents") { String(repeating: "---\na: 1\n", count: $0) },
    GrowingText("blank lines") { "a: b" + String(repeating: "\r\n", count: $0) + "  c: d\n" },
    GrowingText("comments") { "a: b\n" + String(repeating: "# c\n", count: $0) + "  c: d\n" },
    GrowingText("lines without keys") {
      "a: b\n" + String(repeating: "  c\n", count: $0) + "  c: d\n"
    },
    GrowingText("an open quote") { "a: \"" + String(repeating: "b: c\n", count: $0) },
    GrowingText("an open bracket") { "a: [\n" + String(repeating: " b,\n", count: $0) + "c: d\n" },
    GrowingText("characters of YAML 1.1") { "a: " + String(repeating: "\u{2028}b", count: $0) },
    GrowingText("NULs") { String(repeating: "\0a", count: $0) },
    GrowingText("carriage returns") { String(repeating: "\r", count: $0) },
    GrowingText("tabs") { "a:\n" + String(repeating: "\t", count: $0) + "b" },
    GrowingText("a folded block") { "a: >\n" + String(repeating: "  b\n\n", count: $0) },
    GrowingText("values beyond ASCII") { String(repeating: "- 世é\n", count: $0) },
  ]

  @Test(.serialized, arguments: shapes)
  func `time is linear in the size of the text`(_ shape: GrowingText) {
    shape.expectLinear(upTo: 20_000) { _ = parse($0) }
    check(shape.bytes(300), shape.testDescription)
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: ", "[? ", "a:\n", "!t ", "&a "])
  func `time is linear in the depth`(opening: String) {
    Growth.expectLinear(opening, upTo: 100_000) {
      Array(String(repeating: opening, count: $0).utf8)
    } _: {
      #expect(!parse($0).problems.isEmpty)
    }
  }

  @Test func `a key of a megabyte and 100,000 keys are read`() {
    let long = parse(Array(("? " + String(repeating: "k", count: 1 << 20) + "\n: v\n").utf8))
    #expect(long.problems.isEmpty && long.root?.mapping?.entries.first?.name?.count == 1 << 20)
    let many = parse(Array((0..<100_000).map { "key\($0): v\n" }.joined().utf8))
    #expect(many.problems.isEmpty && many.root?.mapping?.entries.count == 100_000)
  }

  @Test func `aliases are not followed, so bombs do not go off`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let document = parse(Array(text.utf8))
    #expect(document.root?.mapping?.entries.count == 61)
    // Nine aliases on each line, and the last anchor, which has none.
    #expect(document.problems.count == 60 * 9 + 1)
  }

  @Test func `more values than the limit are not read`() {
    let bytes = Array(("[" + String(repeating: "a,", count: YAMLDocument.nodeLimit + 1) + "]").utf8)
    let document = parse(bytes)
    #expect(document.problems.map(\.kind) == [.tooLarge(limit: YAMLDocument.nodeLimit)])
    #expect(!document.isComplete)
  }

  @Test func `every byte and every pair of bytes is read`() {
    for first in UInt8.min...UInt8.max {
      check([first], "\(first)")
      check(Array("a: ".utf8) + [first] + Array("\nb: 1\n".utf8), "value \(first)")
    }
    let interesting = Array("\0\t\n\r !\"#%&'*,-.:<>?@[]`{|}~a0é".utf8) + [0x85, 0xC2, 0xE2, 0xFF]
    for first in interesting {
      for second in interesting {
        check([first, second], "\(first) \(second)")
        check(Array("a".utf8) + [first, second] + Array("b".utf8), "in text \(first) \(second)")
        check(Array("a:\n  b: ".utf8) + [first, second], "behind a key \(first) \(second)")
      }
    }
  }

  @Test func `a range that reaches beyond the bytes is cut`() {
    let bytes = Array("a: 1\n".utf8)
    for (start, end) in [(0, 99), (5, 99), (99, 100), (3, 3), (0, 0), (4, 2)] {
      _ = YAMLDocument.parse(bytes, in: ByteRange(start, end))
    }
    #expect(YAMLDocument.parse(bytes, in: ByteRange(0, 99)).root?.mapping?.entries.count == 1)
    #expect(YAMLDocument.parse([], in: ByteRange(0, 0)).root == nil)
  }
}
