import MarkdownSyntax
import Testing

/// Where raw HTML begins and ends, as in cmark-gfm 0.29.0.gfm.13.
@Suite struct RawHTMLTests {
  @Test(arguments: [
    ("a <!-- b --> c", ["<!-- b -->"]), ("a <!-- b -- c --> d", ["<!-- b -- c -->"]),
    ("a <!--> b --> c", ["<!-->"]), ("a <!---> b --> c", ["<!--->"]), ("a <!----> b", ["<!---->"]),
    ("a <!-- x ---> b", []), ("a <!-----> b", []), ("a <!------> b", []),
    ("a <!-------> b", ["<!------->"]), ("a <!-- x -----> b", ["<!-- x ----->"]),
    ("a <!-- x ---> b --> c", ["<!-- x ---> b -->"]), ("a <!--- x --> b", ["<!--- x -->"]),
    ("a <!-- x ---> b <!-- c", []), ("a <!-- x", []), ("a <!--", []), ("a <!-- -", []),
    ("a <!-- x --", []), ("a <!-- - --> b <!-- c -->", ["<!-- - -->", "<!-- c -->"]),
    ("a <!-- x ---> <!--> b", ["<!-- x ---> <!-->"]),
    ("a <!-- x --> <!--> b -->", ["<!-- x -->", "<!-->"]),
  ])
  func `a comment in text ends where cmark-gfm ends it`(markdown: String, comments: [String]) {
    #expect(ParsedText(markdown).sources(.comment) == comments)
  }

  @Test func `a comment that ends in three hyphens hides no link`() {
    #expect(ParsedText("a <!-- x ---> [b](c)").contents(.link) == ["b"])
    #expect(ParsedText("<!-- x --->\n[b](c)").contents(.link) == ["b"])
  }

  @Test func `a text area contains no Markdown, not even after a blank line`() {
    for markdown in [
      "<textarea>\n[a](b)\n\n[c](d)\n</textarea>\n\n[x](y)", "a\n<TEXTAREA rows=1>\n\n[c](d)",
      "<textarea>\n\n[a](b)</pre>\n[x](y)", "<pre>\n\n[a](b)</textarea>\n[x](y)",
    ] {
      #expect(ParsedText(markdown).contents(.link) == (markdown.contains("[x]") ? ["x"] : []))
    }
    #expect(ParsedText("</textarea>\n[a](b)\n\n[c](d)").contents(.link) == ["c"])
  }
}
