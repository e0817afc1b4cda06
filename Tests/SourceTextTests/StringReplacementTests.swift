import SourceText
import Testing

/// Replacing bytes of texts.
@Suite struct StringReplacementTests {
  @Test func `a character before a combining mark is replaced`() {
    #expect("x'\u{301}'".replacing(ascii: UInt8(ascii: "'"), with: "''") == "x''\u{301}''")
    #expect("a\r\nb".replacing(ascii: .lineFeed, with: "%0A") == "a\r%0Ab")
    #expect("plain".replacing(ascii: .comma, with: ";") == "plain")
  }
}
