import Diagnostics
import Reporters
import SourceText
import Testing

/// The source line of a finding, and the carets under its exact range.
@Suite struct ExcerptTests {
  @Test(arguments: [
    ("ASCII", "| ⟦16k⟧ |", "  ^^^"),
    ("two bytes a character", "é⟦éé⟧é", " ^^"),
    ("wide characters", "模⟦型⟧型", "  ^^"),
    ("fullwidth forms", "Ａ⟦Ｂ⟧", "  ^^"),
    ("Korean letters by parts", "\u{1112}\u{1161}\u{11AB}⟦\u{1100}\u{1173}⟧", "  ^^"),
    ("an emoji", "🎯 ⟦a⟧", "   ^"),
    ("an emoji by a variation selector", "🗜️⟦❤️⟧a", "  ^^"),
    ("a sign without one", "❤⟦a⟧", " ^"),
    ("a keycap", "1️⃣⟦a⟧", "  ^"),
    ("emoji joined to one", "👩‍💻⟦👨‍👩‍👧⟧", "  ^^"),
    ("a skin tone", "👍🏽⟦a⟧", "  ^"),
    ("a flag", "🇩🇪⟦a⟧", "  ^"),
    ("a part of a joined emoji", "a👩⟦\u{200D}⟧💻", " ^^"),
    ("a combining mark", "e\u{301}⟦o\u{308}⟧", " ^"),
    ("a mark alone", "e⟦\u{301}⟧o", "^"),
    ("many marks", "e\u{301}\u{302}\u{303}⟦o⟧", " ^"),
    ("Thai", "ที่⟦นี่⟧", " ^"),
    ("Hindi", "न⟦ि⟧", "^^"),
    ("a non-joiner", "می\u{200C}⟦خ⟧", "  ^"),
    ("an empty range", "ab⟦⟧c", "  ^"),
    ("an empty range in an emoji", "a👩⟦⟧\u{200D}💻", " ^^"),
    ("the start", "⟦⟧abc", "^"),
    ("the end", "abc⟦⟧", "   ^"),
    ("the end of a line", "abc⟦⟧\ndef", "   ^"),
    ("an empty line", "⟦⟧\ndef", "^"),
    ("an empty page", "⟦⟧", "^"),
    ("a whole line with its end", "⟦abc\n⟧def", "^^^"),
    ("a whole line with CRLF", "⟦abc\r\n⟧def", "^^^"),
    ("several lines", "a⟦bc\nde⟧f", " ^^ …"),
    ("several lines with CRLF", "a⟦bc\r\nd⟧ef", " ^^ …"),
    ("several lines with CR", "a⟦bc\rd⟧ef", " ^^ …"),
    ("a line end and more", "abc⟦\ndef⟧", "   ^ …"),
  ])
  func `carets are under the range`(_ name: String, marked: String, carets: String) {
    #expect(Shown(marked).carets == carets, "\(name)")
  }

  @Test func `a tab is one column wide`() {
    let shown = Shown("a\t⟦b\tc⟧")
    #expect(shown.line == "a b c")
    #expect(shown.carets == "  ^^^")
  }

  @Test(arguments: [
    ("\u{1B}[2J", "␛[2J"), ("\u{0}", "␀"), ("\u{7F}", "␡"), ("\u{9B}", "\u{FFFD}"),
    ("\u{202E}", "\u{FFFD}"), ("\u{2028}", "\u{FFFD}"), ("\u{200B}", "\u{FFFD}"),
    ("\u{FEFF}", "\u{FFFD}"), ("\u{AD}", "\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"),
    ("\u{E0101}", "\u{FFFD}"), ("\u{FFF9}", "\u{FFFD}"), ("\u{3164}", "\u{FFFD}"),
  ])
  func `control and invisible characters are replaced by one column`(
    _ text: String, standIn: String
  ) {
    let shown = Shown("a⟦\(text)⟧b")
    #expect(shown.line == "a\(standIn)b")
    #expect(shown.carets == " " + String(repeating: "^", count: standIn.count))
  }

  @Test func `the line ends at LF, CRLF and a lone CR`() {
    for end in ["\n", "\r\n", "\r"] {
      let shown = Shown("first\(end)se⟦co⟧nd\(end)third")
      #expect(shown.place == "2:3")
      #expect(shown.line == "second")
      #expect(shown.carets == "  ^^")
    }
  }

  @Test(arguments: [4, 5, 6, 90, 4_000_000_000])
  func `a range after the end of the file is shown at its end`(_ start: Int) {
    let shown = Shown(ByteRange(start, start + 5), in: Array("ab\nc".utf8))
    #expect(shown.line == "c")
    #expect(shown.carets == " ^ …")
    #expect(shown.place == "2:2")
  }

  @Test func `a range in the middle of CRLF is at the end of its line`() {
    let shown = Shown("ab\r⟦\n⟧cd")
    #expect(shown.line == "ab")
    #expect(shown.carets == "  ^")
  }

  @Test func `bytes that are not UTF-8 are shown, counted and marked as one character each`() {
    let shown = Shown(ByteRange(5, 6), in: [0x61, 0x92, 0x92, 0xE9, 0x20, 0xFF, 0x62])
    #expect(shown.line == "a\u{FFFD}\u{FFFD}\u{FFFD} \u{FFFD}b")
    #expect(shown.carets == "     ^")
    #expect(shown.place == "1:6")
  }

  @Test func `a range inside a character marks it`() {
    #expect(Shown(ByteRange(2, 3), in: Array("a模b".utf8)).carets == " ^^")
  }
}
