import Diagnostics
import SourceText
import TestSupport
import Testing

/// Defects of the structure of a page: each is one finding, at its cause.
@Suite struct PageStructureTests {
  private static let author = "authors/openai/models/gpt-4.1-mini.md"
  private static let provider = "providers/openai/models/gpt-4.1-mini.md"
  private static let sample = Result {
    try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
  }

  /// A defect: a text of a page, and what is there instead.
  struct Defect: Sendable, CustomTestStringConvertible {
    let page: String
    let text: String
    let instead: String
    let rule: String
    var testDescription: String { "\(rule): \(instead.debugDescription)" }

    init(_ page: String, _ text: String, _ instead: String, _ rule: String) {
      (self.page, self.text, self.instead, self.rule) = (page, text, instead, rule)
    }
  }

  private func broken(_ defect: Defect) throws -> SmallCatalog {
    try #require(
      Self.sample.get().replacing(defect.text, with: defect.instead, at: defect.page))
  }

  private static let keys = "title: \"gpt-4.1-mini\"\nauthor: \"OpenAI\"\ntype: model\n"
  private static let item = "- **Max Output**: 32,768 tokens"
  private static let date = "- **Release Date**: 2025-04-14"

  /// Defects whose fix, which is to be reviewed, gives the page again.
  private static let repaired = [
    Defect(author, "---\n" + keys, "\n---\n" + keys, "unclosed-frontmatter"),
    Defect(author, "---\n" + keys, " ---\n" + keys, "unclosed-frontmatter"),
    Defect(author, keys + "---\n", keys + "---\n\n---\n" + keys + "---\n", "unclosed-frontmatter"),
    Defect(author, "---\n" + keys, "---\n---\n" + keys, "unclosed-frontmatter"),
    Defect(author, "---\n" + keys + "---\n", "---\n---\n" + keys, "unclosed-frontmatter"),
    Defect(author, "author: \"OpenAI\"\n", "---\nauthor: \"OpenAI\"\n", "unclosed-frontmatter"),
    Defect(author, keys + "---\n", keys + "```\n", "unclosed-frontmatter"),
    Defect(author, "---\n" + keys, keys, "unclosed-frontmatter"),
    Defect(provider, item, "- Max Output: 32,768 tokens", "unknown-field"),
    Defect(provider, item, "- [ ] **Max Output**: 32,768 tokens", "unknown-field"),
    Defect(provider, item, "- *Max Output*: 32,768 tokens", "unknown-field"),
    Defect(provider, item, "- `Max Output`: 32,768 tokens", "unknown-field"),
    Defect(provider, item, "- <b>Max Output</b>: 32,768 tokens", "unknown-field"),
    Defect(provider, item, "- \\*\\*Max Output\\*\\*: 32,768 tokens", "unknown-field"),
    Defect(provider, date, "- **Release Date**：2025-04-14", "unknown-field"),
    Defect(provider, date, "- **Release Date** - 2025-04-14", "unknown-field"),
    Defect(provider, "- **Provider**: [", "- **Provider** - [", "unknown-field"),
    Defect(provider, "- **ID**: `", "- ID: `", "unknown-field"),
    Defect(author, "## 📋 Technical", "##📋 Technical", "missing-section"),
    Defect(author, "## 📋 Technical", "##\u{A0}📋 Technical", "missing-section"),
    Defect(author, "# gpt-4.1-mini\n", "\u{FEFF}# gpt-4.1-mini\n", "wrong-heading"),
    Defect(provider, "| 9.0M | $7.20 |", "| 9.0M || $7.20 |", "ragged-table"),
    Defect(author, "| **Max Output** | 32k", "| **Max Output** 32k", "ragged-table"),
    Defect(provider, "| **Input** | ✅", "| **Input** ✅", "ragged-table"),
    Defect(author, "| **Max Output**", "    | **Max Output**", "broken-table"),
    Defect(author, "| **Max Output**", "> | **Max Output**", "broken-table"),
    Defect(author, "| **Open Weights**", "- | **Open Weights**", "broken-table"),
    Defect(author, "| **Open Weights**", "\t| **Open Weights**", "broken-table"),
    Defect(author, "1.0M tokens |", "1.0M\ntokens |", "broken-table"),
  ]

  @Test(arguments: repaired)
  func `a defect is one finding, and its fix gives the page again`(_ defect: Defect) throws {
    let catalog = try broken(defect)
    let found = catalog.diagnostics()
    #expect(found.map(\.rule) == [defect.rule])
    #expect(found.map(\.path) == [defect.page])
    let fixed = catalog.applying(found).catalog
    #expect(fixed.source(defect.page)?.bytes == (try Self.sample.get().source(defect.page)?.bytes))
  }

  /// Defects without a fix, or with one that does not give exactly the page again.
  private static let others = [
    Defect(author, "---\n" + keys, "<!-- by hand -->\n---\n" + keys, "unclosed-frontmatter"),
    Defect(provider, item, "• **Max Output**: 32,768 tokens", "unknown-field"),
    Defect(provider, item, "– **Max Output**: 32,768 tokens", "unknown-field"),
    Defect(
      author, "| Specification | Value |", "| Specification | Value | Value |", "broken-table"),
    Defect(
      author, "| Specification | Value |", "| Specification | Value | <!-- x -->", "broken-table"),
    Defect(
      author, "| **Max Output**",
      "<!-- catalint-disable-next-line implausible-quantity -->\n| **Max Output**", "broken-table"),
    Defect(
      author, "title: \"gpt-4.1-mini\"\n",
      "# catalint-disable-file ambiguous-scalar - the maker says so\ntitle: \"gpt-4.1-mini\"\n",
      "unused-suppression"),
    Defect(provider, " / **gpt-4.1-mini**", "", "wrong-breadcrumb"),
    Defect(author, "/ [OpenAI](../README.md) /", "/ OpenAI /", "wrong-breadcrumb"),
    Defect(
      author, "/ [OpenAI](../README.md) /", "/ [OpenAI](../README.md) / [OpenAI](../README.md) /",
      "wrong-breadcrumb"),
    Defect(author, "/ [OpenAI](../", "/ [OpenAI] (../", "empty-link"),
    Defect(author, ": \n[OpenAI](../README.md)", ": \nOpenAI](../README.md)", "link-shown-as-text"),
    Defect(provider, "$1.60)\n```", "$1.60)", "hidden-contents"),
    Defect(provider, "### Core Features", "```\n### Core Features", "hidden-contents"),
    Defect(author, "### Other Models", "<!-- ### Other Models", "hidden-contents"),
    Defect(author, "### 🔗 Related", "<!-- checked\n\n### 🔗 Related", "hidden-contents"),
    Defect(author, "false |\n", "false |\nLimits are those of the API.\n", "ragged-table"),
    Defect(author, "false |\n", "false |\n=======\n", "conflict-marker"),
    Defect(author, "## 📋 Technical", "\n=======\n\n## 📋 Technical", "conflict-marker"),
    Defect(author, "`gpt-4.1-mini` |", "N/A |", "invalid-id"),
    Defect(author, "[OpenAI](../../../", "[OpenAI] (../../../", "empty-link"),
    Defect(author, "4.1-mini.md) | 1.0M", "4.1-mini.md | 1.0M", "link-shown-as-text"),
    Defect(author, "**Model ID**", "**Model\u{A0}ID**", "missing-field"),
  ]

  @Test(arguments: others)
  func `a defect is one finding`(_ defect: Defect) throws {
    let found = try broken(defect).diagnostics()
    #expect(found.map(\.rule) == [defect.rule])
    #expect(found.map(\.path) == [defect.page])
  }

  @Test(arguments: [author, provider], ["```markdown", "~~~", "````md"])
  func `a page inside a block of code is one finding, and its facts are read`(
    _ path: String, _ fence: String
  ) throws {
    let sample = try Self.sample.get()
    let text = String(decoding: try #require(sample.pages[path]), as: UTF8.self)
    let closing = fence.prefix { $0 == "`" || $0 == "~" }
    let page = "\(fence)\n\(text)\(closing)\n"
    let catalog = SmallCatalog(
      sample.pages.merging([path: Array(page.utf8)]) { $1 }, contract: sample.contract)
    let found = catalog.diagnostics()
    #expect(found.map(\.rule) == ["hidden-contents"])
    #expect(catalog.applying(found).catalog.pages[path] == sample.pages[path])
  }

  @Test func `a line that begins with a number is not the title that a heading has`() throws {
    let text = "## gpt-4.1-mini\n\n#1 on a list.\n"
    let catalog = try broken(Defect(Self.author, "# gpt-4.1-mini\n", text, "wrong-heading"))
    #expect(
      catalog.diagnostics(["wrong-heading"]).map(\.message.text) == [
        "the title 'gpt-4.1-mini' is a heading of level 2; expected level 1"
      ])
  }

  @Test(arguments: ["unsupported", "off", "deprecated", "planned", "n/a", "0", "🚫"])
  func `a value of a badge that may deny has no safe fix`(_ value: String) throws {
    let text = value.replacing("/", with: "%2F")
    let catalog = try broken(
      Defect(Self.author, "streaming-✓", "streaming-\(text)", "badge-style"))
    #expect(catalog.diagnostics(["badge-style"]).map { $0.fix?.safety == .safe } == [false])
  }

  @Test func `a row with the label of another one is not deleted as its duplicate`() throws {
    let sample = try broken(Defect(Self.provider, "| **Input** |", "| **Output** |", ""))
    let found = sample.diagnostics(["duplicate-field"])
    #expect(found.allSatisfy { $0.fix == nil })
  }

  @Test func `a page whose line ends were converted twice loses the extra ones by a safe fix`()
    throws
  {
    let sample = try Self.sample.get()
    let text = String(decoding: try #require(sample.pages[Self.author]), as: UTF8.self)
    func page(_ lineEnd: String) -> [UInt8] { Array(text.replacing("\n", with: lineEnd).utf8) }
    let catalog = SmallCatalog(
      sample.pages.merging([Self.author: page("\r\r\n")]) { $1 }, contract: sample.contract)
    let found = catalog.diagnostics(["mixed-line-endings"])
    #expect(found.map { $0.fix?.safety == .safe } == [true])
    #expect(catalog.applying(found).catalog.pages[Self.author] == page("\r\n"))
    // Parsers of YAML differ in what such a line end is.
    #expect(catalog.diagnostics().contains { $0.rule == "control-character" })
  }

  @Test func `an empty page is one finding`() throws {
    let found = SmallCatalog(texts: [Self.author: " \n\n"]).diagnostics()
    #expect(found.filter { $0.path == Self.author }.map(\.rule).contains("hidden-contents"))
    #expect(!found.contains { $0.rule.hasPrefix("missing-") && $0.path == Self.author })
  }

  /// Texts on a clean page that resemble these defects.
  @Test(arguments: [
    Defect(provider, "### Feature Overview\n", "### Feature Overview\n\n```\n# code\n```\n", ""),
    Defect(provider, item, item + "\n\nMax Output: as the maker says.", ""),
    Defect(
      provider, "**Created**: 2025-09-04 04:38:24 UTC\n\n",
      "**Created**: 2025-09-04 04:38:24 UTC\\\n", ""),
    Defect(
      provider, "## 🔬 Technical", "Knowledge Cutoff: as the maker says.\n\n## 🔬 Technical", ""),
    Defect(author, "## 📋 Technical", "See the tag #fast.\n\n#models\n\n## 📋 Technical", ""),
    Defect(author, "## 📋 Technical", "```\n\n=======\n```\n\n## 📋 Technical", ""),
    Defect(author, "## 📋 Technical", "## &#128203; Technical", ""),
    Defect(author, "📋 Technical Specifications", "📋 **Technical Specifications**", ""),
    Defect(author, "📋 Technical", "<a id=\"specs\"></a>📋 Technical", ""),
    Defect(author, "## 🎯 Capabilities\n", "## 🎯 Capabilities\n\n#### Badges\n", ""),
    Defect(provider, "### Core Features\n", "### Core Features\n\n#### Tools\n", ""),
    Defect(author, "| 2025-04-14", "| [2025-04-14](https://example.com/)", ""),
    Defect(author, "1.0M tokens", "[1.0M tokens](https://example.com/)", ""),
    Defect(author, "1.0M tokens", "1.0M&#32;tokens", ""),
    Defect(author, "`gpt-4.1-mini` |", "[`gpt-4.1-mini`](https://example.com/) |", ""),
  ])
  func `text that resembles a defect has no finding`(_ text: Defect) throws {
    #expect(try broken(text).diagnostics().map(\.message.text) == [])
  }
}
