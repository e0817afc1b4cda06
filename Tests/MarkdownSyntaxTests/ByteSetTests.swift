import Testing

@testable import MarkdownSyntax

@Suite struct ByteSetTests {
  @Test func `the constants are the sets of their characters`() {
    #expect(ByteSet.destinationStops == ByteSet("\\() \t\n\u{0B}\u{0C}\r"))
    #expect(ByteSet.inlineStarts == ByteSet("\\`<![]:w@"))
    #expect(ByteSet.blockStarts == ByteSet(">#`~<=-*_+:|0123456789"))
    #expect(ByteSet.emphasisMarks == ByteSet("*_~\\"))
  }

  @Test func `bytes beyond ASCII are in no set`() {
    let set = ByteSet("aé")
    #expect((UInt8.min...UInt8.max).filter(set.contains) == [UInt8(ascii: "a")])
  }
}
