import MarkdownSyntax
import Records
import SourceText
import TestSupport
import Testing

/// Signs of links in the text of a page.
struct TextOutsideLinksTests {
  private func signs(_ text: String) -> TextOutsideLinks {
    Page.reading("README.md", text).textOutsideLinks
  }

  @Test func `a path is found wherever it is in a text`() {
    for length in 0..<40 {
      let text = String(repeating: "x", count: length)
      #expect(signs("\(text)./").hasPaths)
      #expect(signs("[a](./b) \(text)./\(text) [a](./b)").hasPaths)
      #expect(!signs("[a](./b) \(text)/.\(text) [a](./b)").hasPaths)
      #expect(!signs("\(text).`/`").hasPaths)
    }
  }

  @Test func `a bracket outside links is found wherever it is in a text`() {
    for length in 0..<40 {
      let text = String(repeating: "x", count: length)
      for bracket in ["[", "]"] {
        #expect(signs("[a](b) \(text)\(bracket)").hasBrackets)
        #expect(signs("\(bracket)\(text) [a](b)").hasBrackets)
      }
      #expect(!signs("[a](b) \(text)\\Z^ `[]` <!-- [ -->").hasBrackets)
    }
  }

  @Test(arguments: [
    ("`a <../b.md>`_", true), ("`a`", false), ("`a` _b_", false), ("[`a`_](b)", true),
    ("x <Link to=\"/\">", true), ("<div>", true), ("x <!-- y -->", false),
  ])
  func `raw HTML, and code with an underscore after it, are noted`(_ text: String, isThere: Bool) {
    #expect(signs(text).hasOtherMarkup == isThere)
  }
}
