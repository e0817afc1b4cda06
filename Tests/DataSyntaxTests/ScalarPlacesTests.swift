import DataSyntax
import SourceText
import Testing

/// The places of the characters of a scalar.
@Suite struct ScalarPlacesTests {
  /// The source of each character of the value of `a`, between bars.
  private func places(_ text: String, _ format: DataFormat) throws -> String {
    let bytes = Array(text.utf8)
    let document = DataDocument.parse(bytes, in: ByteRange(0, bytes.count), as: format)
    let node = try #require(document.root?.mapping?["a"])
    let places = ScalarPlaces(node, in: bytes)
    let count = try #require(node.scalar).text.unicodeScalars.count
    return (0..<count).map { index in
      String(decoding: bytes[places.range(of: index..<index + 1).offsets], as: UTF8.self)
    }.joined(separator: "|")
  }

  @Test(arguments: [
    ("a: bé c", DataFormat.yaml, "b|é| |c"), ("a: 'b''c'", .yaml, "b|''|c"),
    ("a: \"b\\x41\\u00e9\\n\"", .yaml, "b|\\x41|\\u00e9|\\n"),
    ("a: b\n  c", .yaml, "b|\n  |c"), ("a: 'b \n\n  c'", .yaml, "b| \n\n  |c"),
    ("a: \"b\\\n  c\"", .yaml, "b\\\n  |c"), ("a: |\n  b\n   c\n", .yaml, "b|\n  | |c|"),
    ("a: >-\n  b\n  c\n", .yaml, "b|\n  |c"), ("a: >\r\n  b\r\n  c\r\n", .yaml, "b|\r\n  |c|"),
    ("a = 'b\\c'", .toml, "b|\\|c"), ("a = \"b\\tc\"", .toml, "b|\\t|c"),
    ("a = \"\"\"\nb  \nc\\\n  d\"\"\"", .toml, "b| | |\n|c\\\n  |d"),
    ("a = '''\nb\nc'''", .toml, "b|\n|c"),
    (#"{"a": "b\/\ud83d\ude00c"}"#, .json, #"b|\/|\ud83d\ude00|c"#),
  ])
  func `each character has its source`(text: String, format: DataFormat, expected: String) throws {
    #expect(try places(text, format) == expected)
  }

  @Test func `bytes of the text have the places of their characters`() throws {
    let bytes = Array("a: \"é\\u00e9x\"".utf8)
    let document = DataDocument.parse(bytes, in: ByteRange(0, bytes.count), as: .yaml)
    let places = ScalarPlaces(try #require(document.root?.mapping?["a"]), in: bytes)
    #expect(places.range(ofBytes: ByteRange(0, 2)) == ByteRange(4, 6))
    #expect(places.range(ofBytes: ByteRange(2, 5)) == ByteRange(6, 13))
    #expect(places.range(ofBytes: ByteRange(at: 4)) == ByteRange(at: 12))
    #expect(places.range(ofBytes: ByteRange(at: 5)) == ByteRange(at: 13))
    #expect(places.range(ofBytes: ByteRange(0, 9)) == ByteRange(4, 13))
  }
}
