import TestSupport
import Testing

/// Pages on which every rule has many findings: time is linear in the size of the page.
@Suite(.takesLong, .serialized) struct RuleGrowthTests {
  /// A page that is made larger by repeating one piece.
  struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var path = "authors/openai/models/gpt-4.1-mini.md"
    let front: String
    let piece: String
    var back = ""

    func page(_ count: Int) -> String { front + String(repeating: piece, count: count) + back }
  }

  static let shapes = [
    Shape(
      testDescription: "damaged cells", front: "| a | b |\n|---|---|\n", piece: "| â€¦ x | ✓Ã© |\n"),
    Shape(
      testDescription: "unknown badges", front: "## 🎯 Capabilities\n\n",
      piece: "![x](https://img.shields.io/badge/steaming-✓-cyan) "),
    Shape(
      testDescription: "badges that are not shown", front: "## 🎯 Capabilities\n\n",
      piece: "https://img.shields.io/badge/streaming-✓-cyan "),
    Shape(testDescription: "broken links", front: "", piece: "[a](b/c/d.md)\n"),
    Shape(
      testDescription: "variation selectors in a link", front: "[a](b#", piece: "a\u{FE0F}",
      back: ")\n"),
    Shape(testDescription: "unsafe links", front: "", piece: "[a](javascript:b) <c:d>\n"),
    Shape(testDescription: "empty links", front: "", piece: "[a]() <a href='#'>\n"),
    Shape(testDescription: "absolute links", front: "", piece: "[a](/authors/openai/)\n"),
    Shape(testDescription: "links outside", front: "", piece: "[a](../../../../../b)\n"),
    Shape(testDescription: "anchors", front: "", piece: "[a](#b-9)\n\n## 🎯 B\n\n<a id=x>\n\n"),
    Shape(testDescription: "links in capitals", front: "", piece: "[a](GPT-4.1-MINI.md)\n"),
    Shape(
      testDescription: "links to another page", front: "# a\n\n## b\n",
      piece: "[gpt-4.1-mini](./) [a](../)\n"),
    Shape(
      testDescription: "links for a site", front: "# a\n", piece: "[a](../gpt-4.1-mini)\n"),
    Shape(
      testDescription: "tags without end", front: "<div>\n", piece: "<a x='<a y=\"' z=\"<a\n"),
    Shape(
      testDescription: "tables", front: "",
      piece: "| Specification | Value |\n|---|---|\n| **Model ID** | `x` |\n\n"),
    Shape(
      testDescription: "torn tables", front: "",
      piece: "| Specification | Value |\n|---|---|\n| **Model\nID** | `x` |\n\n"),
    Shape(
      testDescription: "ragged rows", front: "| Specification | Value | c |\n|---|---|---|\n",
      piece: "| x |\n"),
    Shape(
      testDescription: "sections", front: "",
      piece: "## 📋 Technical Specifications\n\n- **ID**: x\n\n"),
    Shape(
      testDescription: "one key again and again", front: "---\n", piece: "author: x\n",
      back: "---\n"),
    Shape(
      testDescription: "bells", front: "", piece: "a\u{7}b\u{202E}c | `\u{200B}`\r\n\n"),
    Shape(
      testDescription: "costs", path: "providers/openai/models/gpt-4.1-mini.md",
      front: """
        ### 💰 Cost Calculator

        | Use Case | Input | Output | Total Cost |
        |---|---|---|---|

        """, piece: "| Quick chat (1K in, 500 out) | 2k tokens | x | $0.00 |\n"),
    Shape(
      testDescription: "formulas", path: "providers/openai/models/gpt-4.1-mini.md", front: "```\n",
      piece: "Cost = (Input Tokens / 1M × $0.40) + (Output Tokens / 1M × 1.60)\n"),
    Shape(
      testDescription: "prices", path: "providers/openai/README.md",
      front:
        "## Available Models\n\n| Model | Context | Input | Output | Features |\n|---|---|---|---|---|\n",
      piece: "| o1 | 1k | 0,40 USD per 1M tokens | $$ | x |\n"),
    Shape(
      testDescription: "conflicts", front: "", piece: "<<<<<<< a\n=======\n>>>>>>> b\n"),
  ]

  @Test(arguments: shapes)
  func `time is linear in the size of the page`(_ shape: Shape) {
    Growth.expectLinear(shape.testDescription, upTo: 3_000) {
      SmallCatalog(texts: [shape.path: shape.page($0)])
    } _: { catalog in
      #expect(!catalog.diagnostics().isEmpty)
    }
  }
}
