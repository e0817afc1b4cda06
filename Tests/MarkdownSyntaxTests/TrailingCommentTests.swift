import MarkdownSyntax
import SourceText
import Testing

/// Comments at the ends of texts, which do not belong to these.
@Suite struct TrailingCommentTests {
  @Test func `a cell ends before the comments at its end`() {
    let text = ParsedText("| a |\n|---|\n| b <!-- c --> <!-- d --> |\n| <!-- e --> f |\n")
    #expect(text.contents(.cell) == ["a", "---", "b", "<!-- e --> f"])
    #expect(text.sources(.comment) == ["<!-- c -->", "<!-- d -->", "<!-- e -->"])
  }

  @Test func `a cell with only a comment is empty`() {
    #expect(ParsedText("| a |\n|---|\n| <!-- b --> |\n").contents(.cell).last == "")
  }

  @Test func `a comment after a row is not a cell of it`() {
    let text = ParsedText("| a |\n|---|\n| b | <!-- c -->\n| b | c <!-- d -->\n| b |  |\n")
    #expect(text.nodes(.row).map(\.cellCount) == [1, 2, 2])
    #expect(text.sources(.comment) == ["<!-- c -->"])
  }

  @Test func `a comment in code or with a pipe in it is text`() {
    let text = ParsedText("| a | b |\n|---|---|\n| `<!-- c -->` | <!-- d | e -->\n")
    #expect(text.contents(.cell).suffix(3) == ["`<!-- c -->`", "<!-- d", "e -->"])
    #expect(text.nodes(.comment).isEmpty)
  }

  @Test func `headings, items and labelled values end before comments`() {
    let text = ParsedText("# a <!-- b -->\n\n- **c**: d <!-- e -->\n- f <!-- g -->\nh\n")
    #expect(text.contents(.heading) == ["a"])
    #expect(text.page.labelledValues.map { text.page.text($0.value) } == ["d"])
    #expect(text.contents(.paragraph) == ["**c**: d", "f <!-- g -->\nh"])
  }

  @Test func `a quoted text of several lines keeps its comment`() {
    #expect(ParsedText("> a\n> <!-- b -->\n").contents(.paragraph).count == 1)
  }

  @Test func `many comments in one cell are read in time that grows with them`() {
    let cell = String(repeating: "<!-- a --> ", count: 20_000)
    #expect(ParsedText("| a |\n|---|\n| b \(cell)|\n").contents(.cell).last == "b")
  }
}
