import DataSyntax
import SourceText
import Testing

@Suite struct JSONHostileTests {
  /// Texts that grow with `count`, each of a shape that costs careless readers quadratic time.
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
  func `twice the text takes twice the time`(name: String) throws {
    let shape = try #require(Self.shapes.first { $0.name == name })
    let small = Array(shape.text(50_000).utf8)
    let large = Array(shape.text(100_000).utf8)
    func time(_ bytes: [UInt8]) -> Duration {
      ContinuousClock().measure { _ = JSONDocument.parse(bytes, in: ByteRange(0, bytes.count)) }
    }
    // Texts large enough that a busy machine interrupts the reading of both.
    var once = Duration.seconds(60)
    var twice = Duration.seconds(60)
    for attempt in 0..<20 {
      once = min(once, time(small))
      twice = min(twice, time(large))
      if attempt >= 2, twice <= once * 3 { break }
    }
    #expect(twice <= once * 3 || twice < .milliseconds(1), "\(once), \(twice)")
  }

  @Test func `more values than the limit are not read`() {
    let text = "[" + String(repeating: "1,", count: JSONDocument.nodeLimit + 10) + "1]"
    let document = JSONDocument.parse(SourceFile(path: "", text: text))
    #expect(document.problems.map(\.kind) == [.tooLarge(limit: JSONDocument.nodeLimit)])
    #expect(!document.isComplete)
  }
}
