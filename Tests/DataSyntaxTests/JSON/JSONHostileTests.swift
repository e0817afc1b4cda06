import DataSyntax
import SourceText
import TestSupport
import Testing

@Suite struct JSONHostileTests {
  /// Texts that grow with `count`, each of a shape that takes naive parsers quadratic time.
  private static let shapes: [(name: String, text: @Sendable (Int) -> String)] = [
    ("items", { "[" + String(repeating: "1,", count: $0) + "1]" }),
    ("keys", { n in "{" + (0..<n).map { "\"k\($0)\":1" }.joined(separator: ",") + "}" }),
    ("one key", { "{" + String(repeating: "\"a\":1,", count: $0) + "\"a\":1}" }),
    ("a string", { "\"" + String(repeating: "é\\n", count: $0) + "\"" }),
    ("a number", { String(repeating: "9", count: $0) }),
    ("an exponent", { "1e" + String(repeating: "9", count: $0) }),
    ("open brackets", { String(repeating: "[", count: $0) }),
    ("comments", { String(repeating: "/**/", count: $0) }),
    ("open comments", { String(repeating: "/*", count: $0) }),
    ("open quotes", { String(repeating: "\"\n", count: $0) }),
    ("surrogates", { "\"" + String(repeating: "\\ud800", count: $0) + "\"" }),
    ("bad bytes", { "\"" + String(repeating: "\u{1}", count: $0) }),
    ("missing commas", { "[" + String(repeating: "1 ", count: $0) }),
    ("space", { String(repeating: " \n", count: $0) }),
  ]

  @Test(.serialized, arguments: shapes.map(\.name))
  func `time is linear in the size of the text`(name: String) throws {
    let shape = try #require(Self.shapes.first { $0.name == name })
    Growth.expectLinear(name, upTo: 100_000) {
      Array(shape.text($0).utf8)
    } _: {
      _ = JSONDocument.parse($0, in: ByteRange(0, $0.count))
    }
  }

  @Test func `more values than the limit are not read`() {
    let text = "[" + String(repeating: "1,", count: JSONDocument.nodeLimit + 10) + "1]"
    let document = JSONDocument.parse(SourceFile(path: "", text: text))
    #expect(document.problems.map(\.kind) == [.tooLarge(limit: JSONDocument.nodeLimit)])
    #expect(!document.isComplete)
  }
}
