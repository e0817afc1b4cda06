import DataSyntax
import SourceText
import TestSupport
import Testing

@Suite(.takesLong) struct TOMLHostileTests {
  /// Texts that grow with `count`, each of a shape that takes naive parsers quadratic time.
  private static let shapes = [
    GrowingText("keys") { (0..<$0).map { "k\($0) = 1\n" }.joined() },
    GrowingText("one key") { String(repeating: "a = 1\n", count: $0) },
    GrowingText("dotted keys") { (0..<$0).map { "a.b.c.k\($0) = 1\n" }.joined() },
    GrowingText("headers") { (0..<$0).map { "[t\($0)]\n" }.joined() },
    GrowingText("headers of one table") { (0..<$0).map { "[a.b.t\($0)]\nx = 1\n" }.joined() },
    GrowingText("one header") { String(repeating: "[a]\nb = 1\n", count: $0) },
    GrowingText("an array of tables") {
      String(repeating: "[[a]]\nb = 1\n[a.c]\nd = 1\n", count: $0)
    },
    GrowingText("arrays of tables in one") {
      String(repeating: "[[a]]\n[[a.b]]\n[[a.b.c]]\n", count: $0)
    },
    GrowingText("keys of an inline table") {
      "a = {" + (0..<$0).map { "k\($0) = 1, " }.joined() + "b = 1}"
    },
    GrowingText("inline tables") { "a = [" + String(repeating: "{b.c = 1},\n", count: $0) + "]" },
    GrowingText("items") { "a = [" + String(repeating: "1,", count: $0) + "]" },
    GrowingText("missing commas") { "a = [" + String(repeating: "1\n", count: $0) + "]" },
    GrowingText("open arrays") { String(repeating: "a = [\n", count: $0) },
    GrowingText("open arrays before headers") { String(repeating: "a = [1,\n[b]\n", count: $0) },
    GrowingText("open tables") { "a = [" + String(repeating: "{\n", count: $0) },
    GrowingText("open tables on lines") { String(repeating: "a = {b = 1\n", count: $0) },
    GrowingText("a table of many lines") {
      "a = {\n" + String(repeating: "  b = 1\n", count: $0) + "}"
    },
    GrowingText("brackets") { "a = " + String(repeating: "[", count: $0) },
    GrowingText("braces") { "a = " + String(repeating: "{a=", count: $0) },
    GrowingText("deep keys") { String(repeating: "a.", count: $0) + "a = 1" },
    GrowingText("deep headers") { "[" + String(repeating: "a.", count: $0) + "a]" },
    GrowingText("deep headers on lines") { String(repeating: "[a.a.a.a.a.a.a.a]\n", count: $0) },
    GrowingText("a long key") { String(repeating: "k", count: $0 * 10) + " = 1" },
    GrowingText("a long string") { "a = \"" + String(repeating: "世\\n", count: $0) + "\"" },
    GrowingText("a long block") {
      "a = \"\"\"" + String(repeating: "x\"\" \\\n", count: $0) + "\"\"\""
    },
    GrowingText("quotes") { "a = \"\"\"" + String(repeating: "\"", count: $0) },
    GrowingText("open quotes") { String(repeating: "a = \"\n", count: $0) },
    GrowingText("open quotes in an array") { "a = [" + String(repeating: "x \" y '\n", count: $0) },
    GrowingText("escaped quotes in arrays") { "a = [" + String(repeating: "[y \\\"] ", count: $0) },
    GrowingText("a number") { "a = " + String(repeating: "9_", count: $0) + "9" },
    GrowingText("a hexadecimal number") { "a = 0x" + String(repeating: "f", count: $0) },
    GrowingText("a fraction") { "a = 0." + String(repeating: "9", count: $0) },
    GrowingText("a fraction of a second") { "a = 07:32:00." + String(repeating: "9", count: $0) },
    GrowingText("a word") { "a = " + String(repeating: "b, ", count: $0) },
    GrowingText("words in an array") { "a = [" + String(repeating: "b c\n", count: $0) },
    GrowingText("lines of text") { String(repeating: "some text\n", count: $0) },
    GrowingText("comments") { String(repeating: "# c\n", count: $0) },
    GrowingText("comments in a table") { "a = {" + String(repeating: "# c\n", count: $0) },
    GrowingText("blank lines") { String(repeating: " \r\n", count: $0) },
    GrowingText("carriage returns") { String(repeating: "\r", count: $0) },
    GrowingText("control characters") { "a = \"" + String(repeating: "\u{1}", count: $0) },
    GrowingText("white space beyond ASCII") {
      "a = " + String(repeating: "\u{A0}", count: $0) + "1"
    },
    GrowingText("byte order marks") { String(repeating: "\u{FEFF}", count: $0) },
  ]

  @Test(.serialized, arguments: shapes)
  func `time is linear in the size of the text`(_ shape: GrowingText) {
    shape.expectLinear(upTo: 20_000) { _ = TOMLDocument.parse($0, in: ByteRange(0, $0.count)) }
    check(shape.bytes(300), shape.testDescription)
  }

  @Test func `more values than the limit are not read`() {
    let text = "a = [" + String(repeating: "1,", count: TOMLDocument.nodeLimit + 10) + "1]"
    let document = TOMLDocument.parse(SourceFile(path: "", text: text))
    #expect(document.problems.map(\.kind) == [.tooLarge(limit: TOMLDocument.nodeLimit)])
    #expect(!document.isComplete)
  }

  @Test func `a text with many problems is not read further`() {
    let text = String(repeating: "a = x\n", count: 1_000)
    let document = TOMLDocument.parse(SourceFile(path: "", text: text))
    let limit = TOMLDocument.problemLimit
    #expect(document.problems.count == limit + 1 && !document.isComplete)
    #expect(document.problems.last?.kind == .tooManyProblems(limit: limit))
  }

  @Test func `after many characters that are not allowed, a text is read to its end`() throws {
    let text = String(repeating: "# \u{7}\n", count: 1_000) + "a = 1\n"
    let document = TOMLDocument.parse(SourceFile(path: "", text: text))
    #expect(document.problems.count == TOMLDocument.problemLimit && document.isComplete)
    #expect(document.root.mapping?["a"] != nil)
  }

  @Test func `every byte and every pair of bytes is read`() {
    let places = [("", ""), ("a", " = 1"), ("a = ", ""), ("a = \"", "\""), ("[a", "]")]
    for first in UInt8.min...UInt8.max {
      for (before, after) in places {
        check(Array(before.utf8) + [first] + Array(after.utf8), before)
      }
    }
    let interesting =
      Array("\0\t\n\r \"#'+,-.0:=[\\]_aetuxZ{}".utf8) + [0x7F, 0xC2, 0xA0, 0xEF, 0xFF]
    for first in interesting {
      for second in interesting {
        check([first, second], "\(first) \(second)")
        for (before, after) in places + [("a = [", "]\nb = 1"), ("a = {b = 1", "}\nb = 1")] {
          check(Array(before.utf8) + [first, second] + Array(after.utf8), before)
        }
      }
    }
  }

  private static let samples = [
    "# c\ntitle = \"TOML — 世界\"\nday = 1979-05-27T07:32:00-08:00\n[servers.alpha]\nip = '10.0.0.1'\n"
      + "[[a.b]]\nx = {y = 1, z.w = [true, 0x1F, inf]}\n[[a.b]]\nlist = [\n  1.5, # d\n  [2, 3],\n]\n",
    "a.b.c = \"\"\"\r\nx \\\r\n  y\"\"\"\r\n\"k e y\" = '''\r\nraw'''\r\n[a.d]\r\ne = 1_000\r\n"
      + "f = \"\\u00e9\\n\\\"\"\r\n[x]\r\n[x.y]\r\n[[x.z]]\r\n[[x.z]]\r\nq = 07:32:00\r\n",
  ]
  private static let pieces = [
    "\"", "'", "\"\"\"", "'''", "\\", "\\u", "{", "}", "[", "]", "[[", "]]", ",", "=", ".", ":",
    "#", "\n", "\r", "\u{FEFF}", "世", "\u{A0}", "-", "_", "0x", "1e", "true", "\na = ", "\n[a]\n",
    "\n[[a.b]]\n", "a.b = 1\n", "2025-02-31", "{a = 1,\n", "\0",
  ]

  @Test(arguments: samples.indices)
  func `damaged text never traps and every range is in bounds`(sample: Int) {
    var random = SeededRandom(seed: 0x70_6D_6C &+ UInt64(sample))
    let original = Array(Self.samples[sample].utf8)
    check(original, "undamaged")
    for round in 0..<10_000 {
      check(random.mutate(original, with: Self.pieces), "sample \(sample), round \(round)")
    }
  }

  private func check(_ bytes: [UInt8], _ name: String) {
    let file = SourceFile(path: name, bytes: bytes)
    TOMLDocument.parse(file).check(in: file)
  }
}
