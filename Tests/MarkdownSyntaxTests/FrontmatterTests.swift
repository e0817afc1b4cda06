import MarkdownSyntax
import SourceText
import TestSupport
import Testing

@Suite struct FrontmatterTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `the YAML is between two fences, with any line ends`(lineEnd: String) throws {
    let text = ParsedText(
      ["---", "title: x", "  ", "", "type: model", "---", "# x"].joined(separator: lineEnd))
    let block = try #require(text.page.frontmatter)
    #expect(block.isClosed)
    #expect(block.range.start == 0)
    #expect(text(block.range)?.hasSuffix("type: model\(lineEnd)---") == true)
    #expect(
      text(block.content) == ["title: x", "  ", "", "type: model", ""].joined(separator: lineEnd))
    #expect(text.contents(.heading) == ["x"])
  }

  @Test(arguments: [
    "\u{FEFF}---\na: b\n---\n",  // A byte order mark may precede it.
    "---  \t\na: b\n--- \n",  // Blanks may follow the fences.
    "---\na: b\n---",  // The page may end with it.
    "---\n---\n",  // It may be empty.
    "---\n\n  \n---\n",
    "---\n# a comment\na: b\n\n# another\nb: c\n---\n",
    "---\na: |\n  # no heading\n  | no table |\nb: >-\n\n  text\n\n  text\n---\n",
    "---\na: [\n  b,\n  c\n]\nd: {\n}\n---\n",
    "---\na:\n- b\n- [c, d]\n\"e f\": g\n'h': i\n---\n",
    "---\na: text\n  that goes on\n---\n",
    "---\n%YAML 1.3\n---\n",  // A directive is not text.
    "---\n%YAML 1.3\na: b\n---\n",
    "---\na: b\n...\n---\n",  // Dots end a document, but not the block.
    "---\na: b\n...\nb: [\n---\n",
    "---\n...\na: b\n---\n",
  ])
  func `a closed block`(markdown: String) {
    let text = ParsedText(markdown)
    #expect(text.page.frontmatter?.isClosed == true)
    #expect(text.page.nodes.isEmpty)
  }

  @Test(arguments: [
    "---\na: b\nc d\n---\n",  // A colon is missing after a key...
    "---\na: b\n\nc d\n\ne: f\n---\n",  // ... or between two keys...
    "---\na: b\n  \ntype model\n---\n",  // ... or in the last one.
    "---\na: b\n\ntitle \"a b c\"\n  \n---\n",
  ])
  func `malformed YAML between fences is still a block`(markdown: String) {
    #expect(ParsedText(markdown).page.frontmatter?.isClosed == true)
  }

  @Test(arguments: [
    "# Heading\n\nText\n", "Text.\n", "[link](x)\n", "| a |\n|---|\n", "**a**: b\n",
    "Two words\n\n---\nFooter\n", "see this text\n---\n", "two words\nand more\n\n---\n",
    "Text.\n\n---\nFooter\n", "# Heading\n\nText\n\n---\nFooter\n",
    "[a](b) / **c**\n\n# c\n\n---\n",
    "- **a**: b\n\n---\n", "![a](b)\n---\n", "<div>\n", "> a\n", "```\na: b\n```\n",
    "## Heading\n\n---\n",
  ])
  func `without its closing fence it ends where its keys do`(body: String) throws {
    let text = ParsedText("---\ntitle: x\n  \ntags:\n- a\n  - b\n# comment\ntype: model\n\n" + body)
    let block = try #require(text.page.frontmatter)
    #expect(!block.isClosed)
    #expect(block.documentEnd == nil)
    #expect(text(block.range)?.hasSuffix("type: model") == true)
    #expect(text.page.nodes.count == ParsedText(body).page.nodes.count)
  }

  @Test(arguments: ["\n# Heading\n", "\n\nText.\n\n---\nText.\n", "", "\n| a |\n|---|\n\n---\n"])
  func `without its closing fence it ends at dots`(body: String) throws {
    let text = ParsedText("---\ntitle: x\n\n...  " + body)
    let block = try #require(text.page.frontmatter)
    #expect(!block.isClosed)
    #expect(text(block.content) == "title: x\n\n")
    #expect(text(block.documentEnd) == "...")
    #expect(text.page.nodes.count == ParsedText(body).page.nodes.count)
  }

  @Test(arguments: [
    ("\n---\na: b\n---\n", "\n"), (" ---\na: b\n---\n", " "),
    ("<!-- a -->\n\n<!-- b -->\n---\na: b\n---\n", "<!-- a -->\n\n<!-- b -->\n"),
  ])
  func `a block of keys may be below other text`(markdown: String, above: String) throws {
    let text = ParsedText(markdown)
    let block = try #require(text.page.frontmatter)
    #expect(block.defect == .preceded(by: ByteRange(0, above.utf8.count)))
    #expect(text(block.content) == "a: b\n")
    #expect(text.page.nodes.isEmpty)
  }

  @Test(arguments: ["", "# f\n"])
  func `a second block of the same keys is not text`(comment: String) throws {
    let text = ParsedText("---\na: b\nc: d\n---\n\n---\n\(comment)c: e\n---\ntext\n")
    let block = try #require(text.page.frontmatter)
    guard case .repeated(let other)? = block.defect else {
      Issue.record("\(block)")
      return
    }
    #expect(text(other) == "---\n\(comment)c: e\n---")
    #expect(text(block.content) == "a: b\nc: d\n")
    #expect(text.contents(.paragraph) == ["text"])
  }

  @Test(arguments: [
    ("---\n---\na: b\n---\n", "a: b\n"), ("---\n---\n\na: b\nc: d\n\n# e\n", "\na: b\nc: d\n"),
    ("---\na: b\n---\nc: d\n---\n# e\n", "a: b\n"),
  ])
  func `a closing fence above keys is not the end of the block`(
    markdown: String, content: String
  ) throws {
    let text = ParsedText(markdown)
    let block = try #require(text.page.frontmatter)
    guard case .endsEarly = block.defect else {
      Issue.record("\(block)")
      return
    }
    #expect(text(block.content) == content)
    #expect(text.contents(.paragraph).isEmpty)
  }

  @Test(arguments: [
    "---\na: b\n---\n\nNote: text\n---\n", "---\na: b\n---\nNote: text\n", "---\n---\n\nNote: a\n",
    "---\na: b\n---\n---\ntext\n---\n", "---\na: b\n---\n---\nc: d\n---\n",
    "---\na: b\n---\nnote: c\n\n---\n# d\n",
  ])
  func `text below a block that resembles keys is text`(markdown: String) {
    let text = ParsedText(markdown)
    #expect(text.page.frontmatter?.isClosed == true)
    #expect(text.page.frontmatter?.defect == nil)
    #expect(!text.page.nodes.isEmpty)
  }

  @Test func `a fence of code closes a block where it would open no code`() throws {
    let text = ParsedText("---\na: b\n```\n# c\n\n```\nd\n```\n")
    let block = try #require(text.page.frontmatter)
    #expect(block.isClosed)
    #expect(block.defect == .closedAsCode(ByteRange(9, 12)))
    #expect(text.contents(.heading) == ["c"])
    #expect(ParsedText("---\na: b\n```\nd\n```\n").page.frontmatter?.isClosed == false)
  }

  @Test(arguments: [
    "---\n...\n", "---\n%100 is text\n---\n",
    "---\nText.\n", "---\n\nText.\n\n---\nText.\n", "---\nFoo\n---\nBar\n", "---\n", "---\n\n",
    "text\n---\na: b\n---\n", "\n---\nText.\n---\n", " ---\n# a\n---\n", "----\na: b\n----\n",
    "\n---\na: b\n\nText.\n\n---\n", "<!-- a -->\ntext\n---\na: b\n---\n", "\n---\n\n---\n",
    "---\n# Heading\n\nText\n\n---\n",
  ])
  func `anything else is Markdown`(markdown: String) {
    #expect(ParsedText(markdown).page.frontmatter == nil)
    #expect(ParsedText(markdown).page.bodyStart == 0)
  }

  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `real pages without their closing fence have separate keys and body`() throws {
    for file in try CatalogPage.all() {
      let page = ParsedPage(file.bytes)
      guard let block = page.frontmatter else { continue }
      #expect(block.isClosed, "\(file.path)")
      var bytes = file.bytes
      bytes.removeSubrange(block.content.end..<page.bodyStart)
      let damaged = ParsedPage(bytes)
      let unclosed = try #require(damaged.frontmatter, "\(file.path)")
      #expect(!unclosed.isClosed, "\(file.path)")
      #expect(damaged.nodes.map(\.kind) == page.nodes.map(\.kind), "\(file.path)")
    }
  }
}
