import DataSyntax
import SourceText
import TestSupport
import Testing

@Suite(.takesLong) struct JSONHostileTests {
  /// Texts that grow with `count`, each of a shape that takes naive parsers quadratic time.
  private static let shapes = [
    GrowingText("items") { "[" + String(repeating: "1,", count: $0) + "1]" },
    GrowingText("keys") { n in "{" + (0..<n).map { "\"k\($0)\":1" }.joined(separator: ",") + "}" },
    GrowingText("one key") { "{" + String(repeating: "\"a\":1,", count: $0) + "\"a\":1}" },
    GrowingText("a string") { "\"" + String(repeating: "é\\n", count: $0) + "\"" },
    GrowingText("a number") { String(repeating: "9", count: $0) },
    GrowingText("an exponent") { "1e" + String(repeating: "9", count: $0) },
    GrowingText("open brackets") { String(repeating: "[", count: $0) },
    GrowingText("comments") { String(repeating: "/**/", count: $0) },
    GrowingText("open comments") { String(repeating: "/*", count: $0) },
    GrowingText("open quotes") { String(repeating: "\"\n", count: $0) },
    GrowingText("surrogates") { "\"" + String(repeating: "\\ud800", count: $0) + "\"" },
    GrowingText("bad bytes") { "\"" + String(repeating: "\u{1}", count: $0) },
    GrowingText("missing commas") { "[" + String(repeating: "1 ", count: $0) },
    GrowingText("space") { String(repeating: " \n", count: $0) },
  ]

  @Test(.serialized, arguments: shapes)
  func `time is linear in the size of the text`(_ shape: GrowingText) {
    shape.expectLinear(upTo: 100_000) { _ = JSONDocument.parse($0, in: ByteRange(0, $0.count)) }
  }

  @Test func `more values than the limit are not read`() {
    let text = "[" + String(repeating: "1,", count: JSONDocument.nodeLimit + 10) + "1]"
    let document = JSONDocument.parse(SourceFile(path: "", text: text))
    #expect(document.problems.map(\.kind) == [.tooLarge(limit: JSONDocument.nodeLimit)])
    #expect(!document.isComplete)
  }
}
