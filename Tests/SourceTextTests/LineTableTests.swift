import SourceText
import Testing

struct LineTableTests {
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes)
    return (0..<table.count).map { line in
      String(decoding: bytes[table.content(ofLine: line, in: bytes).offsets], as: UTF8.self)
    }
  }

  @Test func `LF, CRLF and a lone CR each end a line`() {
    #expect(lines("a\nb\r\nc\rd") == ["a", "b", "c", "d"])
    #expect(lines("\n\r\n\r\r\n") == ["", "", "", "", ""])
  }

  @Test func `an empty text is one empty line`() {
    #expect(lines("") == [""])
    #expect(LineTable([]).line(at: 5) == 0)
    #expect(LineTable([]).range(ofLine: 1).isEmpty)
    #expect(LineTable([]).range(ofLine: -1).isEmpty)
  }

  @Test func `a final line end begins an empty line, and its absence none`() {
    #expect(lines("a\n") == ["a", ""])
    #expect(lines("a") == ["a"])
  }

  @Test func `every offset is in the line that contains it`() {
    let bytes = Array("é\r\n\nab\rc\n".utf8)
    let table = LineTable(bytes)
    for offset in bytes.indices {
      #expect(table.range(ofLine: table.line(at: offset)).contains(offset))
    }
    #expect(table.line(at: -1) == 0)
    #expect(table.line(at: 1000) == table.count - 1)
    #expect((0..<table.count).reduce(0) { $0 + table.range(ofLine: $1).count } == bytes.count)
  }
}
