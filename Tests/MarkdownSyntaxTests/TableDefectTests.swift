import MarkdownSyntax
import SourceText
import TestSupport
import Testing

@Suite struct TableDefectTests {
  @Test func `a delimiter row of another width than its header shows no table`() throws {
    let text = ParsedText("| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n")
    let defect = try #require(text.page.tableDefects.only)
    #expect(
      defect.kind
        == .widthMismatch(
          header: ByteRange(0, 13), headerCells: 3, delimiterRow: ByteRange(14, 23),
          delimiterCells: 2))
    #expect(text(defect.range) == "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |")
  }

  @Test func `only dashes below a header make it a heading`() throws {
    let text = ParsedText("| a | b |\n---\n| 1 | 2 |\n")
    let defect = try #require(text.page.tableDefects.only)
    #expect(
      defect.kind
        == .widthMismatch(
          header: ByteRange(0, 9), headerCells: 2, delimiterRow: ByteRange(10, 13),
          delimiterCells: 1))
  }

  @Test func `rows of pipes need a delimiter row`() throws {
    let text = ParsedText("Text\n\n| a | b |\n| 1 | 2 |\n")
    let defect = try #require(text.page.tableDefects.only)
    #expect(defect.kind == .missingDelimiterRow(header: ByteRange(6, 15)))
    #expect(text(defect.range) == "| a | b |\n| 1 | 2 |")
  }

  @Test(arguments: [
    "|---|--x-|", "|———|———|", "| -- | -- - |", "|===|===|", "--|-x-", "+---+---+|",
  ])
  func `a misspelt delimiter row is distinguished from a missing one`(delimiterRow: String) throws {
    let text = ParsedText("| a | b |\n\(delimiterRow)\n| 1 | 2 |\n")
    let defect = try #require(text.page.tableDefects.only)
    guard case .malformedDelimiterRow(let header, let row) = defect.kind else {
      Issue.record("\(defect.kind)")
      return
    }
    #expect(text(header) == "| a | b |")
    #expect(text(row) == delimiterRow)
  }

  @Test func `a delimiter row among the rows begins a second table`() throws {
    let text = ParsedText("| a | b | c |\n|---|---|---|\n| d | e |\n|---|:--|\n| 1 | 2 |\n")
    let defect = try #require(text.page.tableDefects.only)
    #expect(
      defect.kind
        == .joinedTables(header: ByteRange(28, 37), delimiterRow: ByteRange(38, 47)))
  }

  @Test func `a delimiter row is one row`() throws {
    let text = ParsedText("| a | b |\n|---|---|\n|---|---|\n| 1 | 2 |\n")
    let defect = try #require(text.page.tableDefects.only)
    #expect(defect.kind == .repeatedDelimiterRow)
    #expect(defect.range == ByteRange(20, 29))
  }

  @Test func `a row of hyphens is a row without values`() {
    let text = ParsedText("| a | b |\n|---|---|\n| 1 | 2 |\n| - | - |\n| --- | 3 |\n")
    #expect(text.page.tableDefects.isEmpty)
  }

  @Test func `a blank line parts a header from its delimiter row`() throws {
    let text = ParsedText("| a | b |\n  \n|---|---|\n| 1 | 2 |\n")
    let defect = try #require(text.page.tableDefects.only)
    guard case .detachedHeader(let header, let gap, let delimiterRow) = defect.kind else {
      Issue.record("\(defect.kind)")
      return
    }
    #expect(text(header) == "| a | b |")
    #expect(text(gap) == "\n  \n")
    #expect(text(delimiterRow) == "|---|---|")
    #expect(defect.range == ByteRange(0, 32))
  }

  @Test func `a delimiter row with rows and no header is not a table`() throws {
    let text = ParsedText("|---|---|\n| 1 | 2 |\n")
    let defect = try #require(text.page.tableDefects.only)
    #expect(defect.kind == .missingHeader(delimiterRow: ByteRange(0, 9)))
  }

  @Test(arguments: ["<!-- | 5 | 6 | -->", "<!-- a -->\n<!-- b\nc -->"])
  func `a comment cuts rows off from their table`(comment: String) throws {
    let text = ParsedText("| a | b |\n|---|---|\n| 1 | 2 |\n\(comment)\n| 3 | 4 |\n")
    let defect = try #require(text.page.tableDefects.only)
    guard case .rowsAfterComment(let range) = defect.kind else {
      Issue.record("\(defect.kind)")
      return
    }
    #expect(range.start == 30)
    #expect(text(defect.range) == "| 3 | 4 |")
  }

  @Test(arguments: ["<!-- | 5 | 6 | -->\n| 3 | 4 | 5 |\n", "<div><!-- a --></div>\n\n| 3 | 4 |\n"])
  func `a row that does not fit the table above a comment is not cut off`(rest: String) {
    let text = ParsedText("| a | b |\n|---|---|\n| 1 | 2 |\n\(rest)")
    #expect(text.page.tableDefects.isEmpty)
  }

  @Test func `a blank line cuts rows off from their table`() throws {
    let text = ParsedText("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n")
    let defect = try #require(text.page.tableDefects.only)
    #expect(defect.kind == .detachedRows(gap: ByteRange(29, 31)))
    #expect(text(defect.range) == "| 3 | 4 |")
  }

  @Test(
    arguments: [
      "| a | b |\n|---|---|\n| 1 |\n| 2 | 3 |\n",  // A missing cell is fine in GFM.
      "| a | b |\n|---|---|\n| 1\n| 2 | 3 |\n",  // Even without a closing pipe.
      "| a | b | c |\n|---|---|---|\n| 1 | 2 |\n| 3 |\n",  // Two pipes where it would be torn.
      "| a | b | c |\n|---|---|---|\n| 1 |\n| 2 | 3 | 4 |\n",
      "a | b\n--- | ---\n1 | 2\n",
      "| a | b |\n|---|---|\n| 1 |\n\nProse with a | pipe in it.\n",
      "Either this | or that\nand this | or that\n",
      "| alone |\n",
      "The norm\n|x|\nis what we want.\n",
      "```\n| a | b |\n| 1 | 2 |\n```\n",
      "    | a | b |\n    | 1 | 2 |\n",
      "<div>\n| a | b |\n| 1 | 2 |\n</div>\n",
      "a | b\n---\n",
      "- | a | b |\n- | 1 | 2 |\n",
      "| a \\|\n| b \\|\n",
    ])
  func `nothing else is a defect`(markdown: String) {
    #expect(ParsedText(markdown).page.tableDefects.isEmpty)
  }
}

extension Array {
  /// The element of an array that has just one.
  var only: Element? { count == 1 ? first : nil }
}
