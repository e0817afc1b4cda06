import Diagnostics
import Reporters
import SourceText
import Testing

/// A long line is cut to a window around the range.
@Suite struct LongLineTests {
  @Test func `a line of 96 columns is shown whole, one of 97 is cut`() {
    let fits = String(repeating: "x", count: 95)
    #expect(Shown("⟦a⟧\(fits)").line == "a\(fits)")
    #expect(Shown("⟦a⟧\(fits)b").line == "a\(fits)…")
  }

  @Test func `a line is cut at its end, at its start, or at both`() {
    let long = String(repeating: "x", count: 200)
    let lead = String(repeating: "x", count: 24)
    #expect(Shown("ab⟦c⟧\(long)").line == "abc\(long.prefix(93))…")
    #expect(Shown("\(long)⟦c⟧ab").line == "…\(lead)cab")
    #expect(Shown("\(long)⟦c⟧\(long)").line == "…\(lead)c\(long.prefix(70))…")
  }

  @Test func `the carets stay under the range`() {
    let long = String(repeating: "模", count: 200)
    let shown = Shown("\(long)⟦é型⟧\(long)")
    #expect(shown.line.hasPrefix("…\(long.prefix(12))é型模"))
    #expect(shown.carets == String(repeating: " ", count: 25) + "^^^")
  }

  @Test func `a range that is longer than the window has carets to its edge`() {
    let shown = Shown("ab⟦" + String(repeating: "x", count: 300) + "⟧c")
    #expect(shown.line == "ab" + String(repeating: "x", count: 94) + "…")
    #expect(shown.carets == "  " + String(repeating: "^", count: 95))
  }

  @Test func `a wide character is not cut in two`() {
    let shown = Shown("a⟦" + String(repeating: "模", count: 60) + "⟧")
    #expect(shown.line == "a" + String(repeating: "模", count: 47) + "…")
    #expect(shown.carets == " " + String(repeating: "^", count: 95))
  }

  @Test func `a letter keeps its marks where the line is cut`() {
    let long = String(repeating: "e\u{301}", count: 100)
    let shown = Shown("\(long)⟦a⟧\(long)")
    #expect(shown.line == "…\(long.prefix(24))a\(long.prefix(70))…")
    #expect(shown.carets == String(repeating: " ", count: 25) + "^")
  }

  @Test func `marks without end make no long line`() {
    let marks = String(repeating: "\u{301}", count: 100_000)
    for marked in ["a\(marks)⟦b⟧\(marks)", "⟦a\(marks)⟧", "a\(marks)⟦⟧"] {
      let shown = Shown(marked)
      #expect(shown.line.utf8.count < 500)
      #expect(shown.carets.contains("^"))
      #expect(shown.carets.utf8.count < 120)
    }
  }

  @Test(arguments: [80, 60, 30])
  func `a line fits the terminal, and its carets stay under the text`(columns: Int) {
    let long = String(repeating: "模x", count: 60)
    let start = long.utf8.count
    let report = Report(
      pages: ["a.md": "\(long)range\(long)\n"],
      [.made(ByteRange(start, start + 5), on: "a.md")])
    let lines = TextReporter(isQuiet: true, columns: columns).write(report)
      .split(separator: "\n").map(String.init)
    let width = lines[1].reduce(0) { $0 + ($1 == "模" ? 2 : 1) }
    #expect(columns - 2...columns ~= width)
    #expect(lines[1].contains("range") && lines[1].hasSuffix("…"))
    let before = lines[1].prefix { $0 != "r" }.reduce(0) { $0 + ($1 == "模" ? 2 : 1) }
    #expect(lines[2].prefix { $0 != "^" }.count == before)
    #expect(lines[2].hasSuffix("^^^^^"))
  }
}
