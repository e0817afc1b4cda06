import Testing
import catalint_dev

@Suite struct CodeBlockTests {
  @Test func `a page is written between fences`() {
    #expect(CodeBlock.text(of: "# A\n") == "```markdown\n# A\n```")
    #expect(CodeBlock.text(of: "# A") == "```markdown\n# A\n```")
  }

  @Test func `a fence is longer than any in the page`() {
    #expect(CodeBlock.text(of: "````\nx\n````\n") == "`````markdown\n````\nx\n````\n`````")
  }
}
