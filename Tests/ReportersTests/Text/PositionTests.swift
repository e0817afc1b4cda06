import Diagnostics
import Reporters
import SourceText
import TestSupport
import Testing

/// Lines and columns from 1; columns count Unicode scalars.
@Suite struct PositionTests {
  private static let pieces: [[UInt8]] =
    [
      "a", "|", " ", "é", "模", "🗜️", "e\u{301}", "\n", "\r\n", "\r", "\u{2028}", "\u{0}",
      "plain text",
    ]
    .map { Array($0.utf8) }
  private static let broken: [[UInt8]] = [
    [0xFF], [0x80], [0xE9], [0xF0, 0x9F], [0xED, 0xA0, 0x80],
  ]

  @Test(arguments: 0..<12)
  func `on random text they equal a naive count, at every byte`(_ seed: UInt64) throws {
    var numbers = SeededRandom(seed: seed)
    let pieces = seed % 2 == 0 ? Self.pieces : Self.pieces + Self.broken
    var bytes: [UInt8] = []
    while bytes.count < 900 { bytes += pieces.randomElement(using: &numbers) ?? [] }
    let text = bytes
    let offsets = Array(0...bytes.count)
    let report = Report(
      root: ".", pages: 1, diagnostics: offsets.map { .made(ByteRange(at: $0)) }, notices: []
    ) { SourceFile(path: $0, bytes: text) }
    let found = try JSONReport(report).findings.map { $0["start"] as? [String: Int] ?? [:] }
    #expect(found.count == offsets.count)
    for (offset, position) in zip(offsets, found) {
      let (line, column) = Self.naivePosition(of: offset, in: bytes)
      #expect(position == ["line": line, "column": column, "byte": offset])
    }
  }

  private static func naivePosition(of offset: Int, in bytes: [UInt8]) -> (Int, Int) {
    var line = 1
    var start = 0
    for index in 0..<offset {
      let isEnd =
        bytes[index] == 0x0A
        || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      if isEnd {
        line += 1
        start = index + 1
      }
    }
    return (line, String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.count + 1)
  }

  @Test func `text and JSON have the same places`() throws {
    let report = Report(marked: "é\r\n模⟦型⟧🎯⟦x⟧\n⟦⟧")
    let places = try JSONReport(report).findings.compactMap { $0["start"] as? [String: Int] }
      .map { "page.md:\($0["line"] ?? 0):\($0["column"] ?? 0): " }
    #expect(places == ["page.md:2:2: ", "page.md:2:4: ", "page.md:3:1: "])
    let text = TextReporter().write(report)
    for place in places { #expect(text.contains(place)) }
  }
}
