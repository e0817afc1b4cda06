import MarkdownSyntax
import SourceText
import Testing

@Suite struct LinkTests {
  @Test func `an inline link has text, destination and title`() throws {
    let text = ParsedText("See [the *text*](<a b> \"a title\").")
    let link = try #require(text.nodes(.link).only)
    #expect(link.linkForm == .inline)
    #expect(text(link.range) == "[the *text*](<a b> \"a title\")")
    #expect(text(link.content) == "the *text*")
    #expect(text(link.destination) == "a b")
    #expect(text(link.title) == "a title")
    #expect(link.label == nil)
  }

  @Test(arguments: [
    ("[text][Label]", LinkForm.full, "Label"), ("[label][]", .collapsed, "label"),
    ("[LABEL]", .shortcut, "LABEL"), ("![text][label]", .full, "label"),
  ])
  func `a reference has the places of its definition`(
    markdown: String, form: LinkForm, label: String
  ) throws {
    let text = ParsedText(markdown + "\n\n[label]: /url 'title'\n")
    let node = try #require((text.nodes(.link) + text.nodes(.image)).only)
    let definition = try #require(text.nodes(.definition).only)
    #expect(node.linkForm == form)
    #expect(text(node.range) == markdown)
    #expect(text(node.label) == label)
    #expect(node.destination == definition.destination)
    #expect(node.title == definition.title)
    #expect(text(definition.range) == "[label]: /url 'title'")
    #expect(text(definition.label) == "label")
    #expect(text(definition.destination) == "/url")
    #expect(text(definition.title) == "title")
  }

  @Test func `autolinks and bare links are their own destinations`() {
    let text = ParsedText("<https://a.b> www.a.b, https://a.b. me@a.b mailto:me@a.b <me@a.b>")
    #expect(
      text.contents(.link) == [
        "https://a.b", "www.a.b", "https://a.b", "me@a.b", "mailto:me@a.b", "me@a.b",
      ])
    #expect(
      text.nodes(.link).map(\.linkForm) == [.autolink, .bare, .bare, .bare, .bare, .autolink])
    #expect(
      text.nodes(.link).map(text.page.decodedDestination) == [
        "https://a.b", "http://www.a.b", "https://a.b", "mailto:me@a.b", "mailto:me@a.b",
        "mailto:me@a.b",
      ])
  }

  @Test(arguments: ["../a b/c.md", "./a.md \"quote\"s\"", "a/b c"])
  func `a path with spaces makes no link, but is recognised`(path: String) throws {
    let text = ParsedText("See [`a` page](\(path)) *there*.")
    let link = try #require(text.nodes(.failedLink).only)
    #expect(text.nodes(.link).isEmpty)
    #expect(text(link.range) == "[`a` page](\(path))")
    #expect(text(link.content) == "`a` page")
    #expect(text(link.destination) == path)
    #expect(text.page.plainText(of: 0) == "See [a page](\(path)) there.")
  }

  @Test(arguments: [
    "[sic](he meant it)", "[a](and / or)", "[a](b c/d", "[a](b c/(d))", "[a](b c/d\\)",
    "`[a](b c/d)`", "\\[a](b c/d)", "[a] (b c/d)",
  ])
  func `words in parentheses are not a path`(markdown: String) {
    #expect(ParsedText(markdown).nodes(.failedLink).isEmpty)
  }

  @Test func `a path that ends in the midst of an address makes no link`() {
    let text = ParsedText("[a](b /c,https://d.e/f)/g *and* [h](i j/k)")
    #expect(text.nodes(.failedLink).map { text($0.content) } == ["h"])
    #expect(text.nodes(.link).map { text($0.range) } == ["https://d.e/f)/g"])
  }

  @Test func `an image in a link's text is inside the link`() throws {
    let text = ParsedText("[![alt](i.png) `code`](page.md) [next](n.md)")
    #expect(text.page.nodes.map(\.kind) == [.paragraph, .link, .image, .codeSpan, .link])
    #expect(text.page.descendants(of: 1).map(\.kind) == [.image, .codeSpan])
    #expect(text.page.children(of: 0) == [1, 4])
  }

  @Test func `alternative text has only the text of links and images`() {
    let markdown = "![a [b](c) ![d *e*](f) <http://g.h> me@i.j [k](l m/n) `o`](p) [q](r)"
    let text = ParsedText(markdown)
    #expect(text.contents(.link) == ["q"])
    #expect(text.nodes(.image).map { text($0.destination) } == ["p"])
    #expect(text.contents(.linkInAltText) == ["b", "d *e*", "http://g.h", "me@i.j"])
    #expect(text.nodes(.failedLink).isEmpty && text.contents(.codeSpan) == ["o"])
    #expect(text.page.plainText(of: 1) == "a b d e http://g.h me@i.j [k](l m/n) o")
  }

  @Test func `no link is in a link, not even a bare one`() {
    #expect(ParsedText("[a [b](c) d](e)").contents(.link) == ["b"])
    #expect(ParsedText("[me@a.b](c)").contents(.link) == ["me@a.b"])
  }

  @Test func `ranges in a block quote exclude its markers`() throws {
    let text = ParsedText("> a [b\n> c](d\n> \"t\") `e\n> f`")
    let link = try #require(text.nodes(.link).only)
    #expect(text(link.range) == "[b\n> c](d\n> \"t\")")
    #expect(text(link.destination) == "d")
    #expect(text(link.title) == "t")
    #expect(text.contents(.codeSpan) == ["e\n> f"])
  }

  @Test func `ranges in a cell with an escaped pipe are those of the source`() {
    let text = ParsedText("| a |\n|---|\n| x \\| [b](c\\|d) `e` |\n")
    #expect(text.sources(.link) == ["[b](c\\|d)"])
    #expect(text.nodes(.link).map { text($0.destination) } == ["c\\|d"])
    #expect(text.contents(.codeSpan) == ["e"])
  }

  @Test func `a footnote is not a definition`() {
    let text = ParsedText("Text[^1].\n\n[^1]: Note.\n")
    #expect(text.nodes(.definition).isEmpty)
    #expect(text.nodes(.link).isEmpty)
  }
}
