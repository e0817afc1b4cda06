import MarkdownSyntax
import TestSupport
import Testing

@Suite struct LabelledValueTests {
  private func pairs(_ markdown: String) -> [[String]] {
    let text = ParsedText(markdown)
    return text.page.labelledValues.map { [text.page.text($0.label), text.page.text($0.value)] }
  }

  @Test func `a list item with a label`() throws {
    let text = ParsedText("- **ID**: `x-1`\n- **Provider**: [X](../)\n")
    #expect(text.page.labelledValues.map(\.isListItem) == [true, true])
    let value = try #require(text.page.labelledValues.last)
    #expect(text(value.label) == "Provider")
    #expect(text(value.value) == "[X](../)")
    #expect(text(value.range) == "**Provider**: [X](../)")
    #expect(text.page.nodes(startingIn: value.value).map(\.kind) == [.link])
  }

  @Test func `a line of a paragraph with a label`() {
    #expect(
      pairs("**Created**: 2025-09-04 04:38:24 UTC  \n") == [["Created", "2025-09-04 04:38:24 UTC"]])
    #expect(pairs("**A**: 1\n**B**: 2\n") == [["A", "1"], ["B", "2"]])
    #expect(ParsedText("**A**: 1\n").page.labelledValues.only?.isListItem == false)
  }

  @Test func `a colon and a value on lines of their own`() {
    #expect(pairs("**Developed by**\n: \n[OpenAI](../)\n") == [["Developed by", "[OpenAI](../)"]])
    #expect(pairs("**A**\n: 1\n**B**: 2") == [["A", "1"], ["B", "2"]])
    #expect(pairs("**A**\n:\n**B**: 2") == [["A", ""], ["B", "2"]])
  }

  @Test func `a colon inside the stars, blanks around it, underscores`() {
    #expect(pairs("**A:** 1\n") == [["A", "1"]])
    #expect(pairs("**A** : 1\n") == [["A", "1"]])
    #expect(pairs("__A__: 1\n") == [["A", "1"]])
    #expect(pairs("- **A**:\n") == [["A", ""]])
  }

  @Test(arguments: [
    "**A** 1\n", "A: 1\n", "text **A**: 1\n", "** A**: 1\n", "****: 1\n", "*A*: 1\n", "**A\n",
    "# **A**: 1\n", "    **A**: 1\n", "**A**\n\n: 1\n", "***A***: 1\n", "**:** 1\n",
  ])
  func `nothing else is a match`(markdown: String) {
    #expect(pairs(markdown).isEmpty)
  }

  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `every line of the real catalog that begins with a label and a colon is one`() throws {
    for file in try CatalogPage.all() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let expected = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        let line = $0.hasPrefix("- ") ? $0.dropFirst(2) : $0
        guard line.hasPrefix("**") else { return false }
        return line.contains("**:") || line.contains(":**") || line == "**Developed by**"
      }
      #expect(ParsedPage(file.bytes).labelledValues.count == expected.count, "\(file.path)")
    }
  }
}
