import SourceText
import Testing

@testable import MarkdownSyntax

@Suite struct TableTests {
  @Test func `a table has rows and rows have cells`() {
    let text = ParsedText("Text\n| a | b |\n|:--|--:|\n| 1 | |\nx\n\nafter\n")
    #expect(text.sources(.paragraph) == ["Text", "after"])
    #expect(text.sources(.table) == ["| a | b |\n|:--|--:|\n| 1 | |\nx"])
    #expect(text.nodes(.table).only?.columnCount == 2)
    #expect(text.nodes(.headerRow).map(\.cellCount) == [2])
    #expect(text.nodes(.delimiterRow).map(\.cellCount) == [2])
    #expect(text.nodes(.row).map(\.cellCount) == [2, 1])
    #expect(text.sources(.cell) == [" a ", " b ", ":--", "--:", " 1 ", " ", "x"])
    #expect(text.contents(.cell) == ["a", "b", ":--", "--:", "1", "", "x"])
  }

  @Test func `the delimiter row aligns columns`() throws {
    let page = ParsedText("a|b|c|d\n:-|:-:|-:|-").page
    #expect(page.alignments(ofTable: 0) == [.left, .center, .right, nil])
  }

  @Test func `cells beyond the header's width are excess and have no content`() {
    let text = ParsedText("| a |\n|---|\n| b | [c](d) |\n")
    #expect(text.nodes(.cell).map(\.isExcess) == [false, false, false, true])
    #expect(text.nodes(.link).isEmpty)
  }

  @Test func `links in a cell are its descendants`() throws {
    let text = ParsedText("| a |\n|---|\n| [b](c) `d` |\n")
    let cell = try #require(text.page.nodes.lastIndex { $0.kind == .cell })
    #expect(text.page.descendants(of: cell).map(\.kind) == [.link, .codeSpan])
  }

  @Test func `as many cells are counted as there are`() {
    let characters = Array("| \\a".utf8)
    for number in 0..<4_096 {
      let end = (0..<6).map { characters[number >> ($0 * 2) & 3] }
      for start in ["", "aaaa|aaa", "| é |||", "aa\\|aaaaaaaaa"] {
        let row = Array(start.utf8) + end
        let range = row.span.trimmed(from: 0, to: row.count)
        var cells = RowCells(from: range.start, to: range.end, in: row.span)
        var count = 0
        while cells.next(in: row.span) != nil { count += 1 }
        #expect(RowCells.count(from: range.start, to: range.end, in: row.span) == count)
      }
    }
  }

  @Test func `an escaped pipe splits no cell, a pipe in code does`() {
    let text = ParsedText("|a|b|\n|-|-|\n|1 \\| 2|3|\n|`4|5`|\n")
    #expect(text.contents(.cell).suffix(4) == ["1 \\| 2", "3", "`4", "5`"])
  }
}
