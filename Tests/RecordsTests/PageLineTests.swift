import Contract
import Records
import SourceText
import TestSupport
import Testing

struct PageLineTests {
  @Test(arguments: [
    ("a\nb\nc", 2, "b\n"), ("a\nb\nc", 3, "b\n"), ("a\nb\nc", 4, "c"), ("a\r\nb\r\nc", 3, "b\r\n"),
    ("a\rb\rc", 2, "b\r"), ("\n\n", 1, "\n"), ("", 0, ""), ("a", 99, "a"), ("a\r\nb", 2, "a\r\n"),
    ("a\r\nb", 1, "a\r\n"),
  ])
  func `a line has its end`(_ text: String, offset: Int, line: String) {
    let page = Page.reading("x.md", text)
    #expect(page.source.text(page.line(at: offset)).utf8.elementsEqual(line.utf8))
  }

  @Test(arguments: [("a\nb", "\n"), ("a\r\nb", "\r\n"), ("a\r\nb\nc\nd", "\n"), ("", "\n")])
  func `the line end of a page is that of most lines`(_ text: String, ending: String) {
    #expect(Page.reading("x.md", text).lineEnding.utf8.elementsEqual(ending.utf8))
  }

  @Test(arguments: [("a\n\n  b", 5, 1), ("a\n\n  b", 1, 1), ("  ", 2, 0), ("a", 99, 1)])
  func `the text before an offset has an end`(_ text: String, offset: Int, end: Int) {
    #expect(Page.reading("x.md", text).lineEnd(before: offset) == end)
  }
}
