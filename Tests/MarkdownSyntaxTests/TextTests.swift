import MarkdownSyntax
import Testing

@Suite struct TextTests {
  private func plainText(_ markdown: String) -> String {
    ParsedText(markdown).page.plainText(of: 0)
  }

  @Test func `plain text is the visible text`() {
    #expect(plainText("# *a* __b__ ~~c~~ `d  ` [e *f*](g) ![h](i) <b>j</b>") == "a b c d   e f h j")
    #expect(plainText("\\*a\\* &amp; &copy; &#x41; &unknown;") == "*a* & © A &unknown;")
    #expect(plainText("snake_case_name 2 * 3 * 4") == "snake_case_name 2 * 3 * 4")
    #expect(plainText("***a** b*") == "a b")
    #expect(plainText("*[a*](b)") == "*a*")
  }

  @Test func `quote markers before lines are not text`() {
    let markdown = "> a > b\n> `c\n> d` [e\n> f\ng](h) \\> &gt;\n"
    let text = ParsedText(markdown)
    let quoted = text.page.nodes.indices.map { text.page.plainText(of: $0) }
    #expect(text.page.nodes.map(\.kind) == [.blockQuote, .paragraph, .codeSpan, .link])
    #expect(quoted.dropFirst() == ["a > b\nc d e\nf\ng > >", "c d", "e\nf\ng"])
    #expect(plainText("a\n    > b\n") == "a\n> b")
  }

  @Test func `an image can be left out`() {
    let page = ParsedText("a ![b ![c](d)](e) [![f](g) h][i] `j`\n\n[i]: k\n").page
    #expect(page.plainText(of: 0) == "a b c f h j")
    #expect(page.plainText(of: 0, withImages: false) == "a   h j")
  }

  @Test func `destinations are decoded on demand`() throws {
    let text = ParsedText("[a](b\\_c&amp;d%20e)")
    let link = try #require(text.nodes(.link).only)
    #expect(text(link.destination) == "b\\_c&amp;d%20e")
    #expect(text.page.decodedDestination(of: link) == "b_c&d%20e")
  }
}
