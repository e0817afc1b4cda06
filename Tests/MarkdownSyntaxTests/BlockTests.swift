import MarkdownSyntax
import SourceText
import Testing

@Suite struct BlockTests {
  @Test func `headings have their level and form`() {
    let text = ParsedText("# A #\n\nB\nb\n---\n### C")
    #expect(text.nodes(.heading).map(\.headingLevel) == [1, 2, 3])
    #expect(text.nodes(.heading).map(\.isSetext) == [false, true, false])
    #expect(text.contents(.heading) == ["A", "B\nb", "C"])
    #expect(text.sources(.heading) == ["# A #", "B\nb\n---", "### C"])
  }

  @Test func `a paragraph reaches from its first to its last byte that is not blank`() {
    #expect(ParsedText("  a\n b  \n\nc").sources(.paragraph) == ["a\n b", "c"])
  }

  @Test func `list items have a marker and content`() throws {
    let text = ParsedText("- a\n  - b\n\n12) c\n\n    d\n-\n")
    #expect(text.nodes(.listItem).map { text($0.marker) } == ["-", "-", "12)", "-"])
    #expect(text.contents(.listItem) == ["a\n  - b", "b", "c\n\n    d", ""])
    #expect(text.page.descendants(of: 0).map(\.kind) == [.paragraph, .listItem, .paragraph])
  }

  @Test(arguments: [
    ("```markdown\n# A\n\n```python\nb\n```\n```\n", true),
    ("```md\n# A\n\n```\nb\n```\n```\n", true), ("```\n# A\n```\n", true),
    ("```\nlogo\n```\n\n# A\n\n```\ncurl\n```\n", false),
    ("```\n# logo\n```\n\n# A\n\n```\ncurl\n```\n", false),
    ("```md\n# b\n```\n\n# A\n\n```sh\ncurl\n```\n", false),
  ])
  func `a page between two blocks of code is not in one`(markdown: String, isInCode: Bool) {
    #expect((ParsedText(markdown).page.wrapper != nil) == isInCode)
  }

  @Test func `block quotes contain blocks`() {
    let text = ParsedText("> # a\n>\n> b\nlazy\n\nc")
    #expect(text.page.nodes.map(\.kind) == [.blockQuote, .heading, .paragraph, .paragraph])
    #expect(text.sources(.blockQuote) == ["> # a\n>\n> b\nlazy"])
    #expect(text.page.topLevel == [0, 3])
  }

  @Test func `fenced code has an info string and may be unclosed`() {
    let text = ParsedText("```swift x\nlet a\n\n```\n\n- ~~~\n  b\n\nc")
    #expect(text.nodes(.fencedCode).map { text($0.infoString) } == ["swift x", ""])
    #expect(text.nodes(.fencedCode).map(\.isUnclosed) == [false, true])
    #expect(text.contents(.fencedCode).first == "let a\n")
    #expect(text.nodes(.fencedCode).allSatisfy { $0.destination == nil })
  }

  @Test func `blanks after a fence are not part of it`() {
    let text = ParsedText("~~~~\t \n")
    expectSound(text.page)
    #expect(text.sources(.fencedCode) == ["~~~~"])
  }

  @Test func `indented code leaves blank lines at its end out`() {
    #expect(ParsedText("    a\n\n    b\n\nc").contents(.indentedCode) == ["a\n\n    b"])
  }

  @Test func `comments are found in HTML blocks and in text`() {
    let text = ParsedText(
      "<div><!-- a -- b --></div>\n\n<!--c-->\n\nd <!-- e\nf --> <b>\n\n<!-- g\n\n")
    #expect(text.contents(.comment) == [" a -- b ", "c", " e\nf ", " g"])
    #expect(text.nodes(.comment).map(\.isUnclosed) == [false, false, false, true])
    #expect(text.sources(.inlineHTML) == ["<b>"])
    #expect(text.page.nodes.first?.kind == .htmlBlock)
    #expect(text.page.descendants(of: 0).map(\.kind) == [.comment])
  }

  @Test func `blocks beyond the depth limit are text`() {
    let text = ParsedText(String(repeating: "> ", count: 200) + "a")
    #expect(text.nodes(.blockQuote).count == 100)
    #expect(text.sources(.paragraph) == [String(repeating: "> ", count: 100) + "a"])
  }
}
