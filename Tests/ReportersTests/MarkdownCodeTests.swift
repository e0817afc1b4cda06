import Reporters
import Testing

@Suite struct MarkdownCodeTests {
  @Test(arguments: ["# A\n", "# A"])
  func `lines are written between fences`(lines: String) {
    #expect(MarkdownCode.block(lines, language: "markdown") == "```markdown\n# A\n```")
  }

  @Test func `a fence is longer than any in the lines`() {
    #expect(MarkdownCode.block("````\nx\n````\n", language: "") == "`````\n````\nx\n````\n`````")
  }
}
