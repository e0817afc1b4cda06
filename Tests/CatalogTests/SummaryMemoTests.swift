import Catalog
import Contract
import MarkdownSyntax
import Records
import SourceText
import TestSupport
import Testing

/// What a worker remembers from page to page changes no summary.
struct SummaryMemoTests {
  /// Pages that have links, facts and headings in common, but not what these depend on.
  private static let pages = [
    (AuthorPage.path, AuthorPage.text),
    (AuthorPage.path, "\n\n" + AuthorPage.text),
    (AuthorPage.path, AuthorPage.text.replacing("OpenAI", with: "OpenAI, Meta")),
    (AuthorPage.path, "\n" + AuthorPage.text.replacing("OpenAI", with: "OpenAI, Meta")),
    ("models/README.md", "# A\n\n## B\n\n## B\n\n[x](../a.md#b) [x](../a.md#b) ![x](../a.md#b)\n"),
    (
      "models/README.md",
      "# B\n\n## B\n\n## B\n\n- **x**: [x](../a.md#b)\n\n| x |\n|---|\n| [x](../a.md#b) |\n"
    ),
    ("models/README.md", "# C\n\n## [B]\n\n[x][b] [*x*](../a.md#b)\n\n[b]: ../a.md#b\n"),
    (
      "models/README.md",
      "<a id='x'></a>\n\n# C\n\n## [B]\n\n[x][b] [*x*](../a.md#b)\n\n[b]: ../c.md\n"
    ),
    (
      "models/README.md",
      """
      # Models

      ## Model Families

      ### GPT (2 models)

      | Model | Provider | Context | Pricing |
      |---|---|---|---|
      | [gpt-4.1](../authors/openai/models/gpt-4.1.md) | OpenAI | 1.0M | $2.00/$8.00 |
      | `GPT-4` | OpenAI | 8.2k | $30.00/$60.00 |
      | [GPT-4](a b | OpenAI | 8.2k | $30.00/$60.00 |
      | `[GPT-4](a b` | OpenAI | 8.2k | $30.00/$60.00 |

      [gpt-4.1](../authors/openai/models/gpt-4.1.md)
      """
    ),
  ]

  private func links(of page: PageSummary) -> [String] {
    page.links.map { link in
      """
      \(link.range) \(page.destination(of: link)) \(page.path(of: link)) \(page.label(of: link)) \
      \(link.labelRange) \(page.element(of: link)) \(link.isImage) \(link.isFailed) \
      \(link.name?.hash ?? 0)
      """
    }
  }

  private func facts(of page: PageSummary) -> [String] {
    page.facts.map { fact in
      """
      \(fact.field) \(fact.range) \(page.text(of: fact)) \(fact.value) \(fact.style) \
      \(fact.isOfPage) \(fact.section ?? -1) \(fact.layout ?? -1) \(fact.row ?? -1) \
      \(fact.link ?? -1)
      """
    }
  }

  @Test func `a page after others has the summary that it has by itself`() {
    var scanner = PageScanner()
    var records = RecordMemo(SmallCatalog.starmap)
    var memo = SummaryMemo()
    let pages = (Self.pages + Self.pages.reversed()).map { path, text in
      Page(
        SourceFile(path: path, text: text), scanner: &scanner, memo: &records)
    }
    let summaries = pages.map { PageSummary($0, &memo) }
    memo.finish()
    for (page, summary) in zip(pages, summaries) {
      let alone = PageSummary(page)
      #expect(links(of: summary) == links(of: alone))
      #expect(facts(of: summary) == facts(of: alone))
      #expect(summary.rows == alone.rows)
      #expect(summary.anchorNames == alone.anchorNames)
      #expect(summary.owner == alone.owner)
    }
  }

  @Test(arguments: [
    "# A", "# A\n\n## A\n\n## A\n\n## A-1\n\n## B", "# 📋 Overview ⚠️\n\n## Ähre & Öl\n",
    "# <img src='a.svg' alt='b'> A b\n\n## [C](d.md)\n\n## *e* `f_g`\n\n### h_i &amp; j\n",
    "# a <a id='b'></a>\n\n## c\n", "<a name='b'></a>\n\n# c\n\n# c\n", "#\n\n##\n\n## A\n\n#\n",
    "A\nB\n===\n\nC\nD\n---\n\n# A B\n", "text", "> # A\n\n- # A\n",
  ])
  func `the anchors of a summary are those of its page`(_ text: String) {
    let page = Page.reading("authors/README.md", text)
    let anchors = HeadingAnchors(of: page.syntax).bytes
    #expect(
      PageSummary(page).anchorNames
        == String(decoding: anchors, as: UTF8.self).split(separator: "\n"))
  }

  @Test func `the label of a link is where it is written`() {
    let text = "[x](a.md) [x](a.md) [y][b] ![x](a.md)\n\n[b]: b.md\n"
    let page = PageSummary(Page.reading("authors/README.md", text))
    let labels = page.links.map {
      String(decoding: text.utf8.map(\.self)[$0.labelRange.offsets], as: UTF8.self)
    }
    #expect(labels == ["x", "x", "y", "x"])
    #expect(page.links.map(\.labelRange.start) == [1, 11, 21, 29])
  }

  @Test func `a memo with too many texts forgets them, and its pages keep theirs`() {
    var memo = SummaryMemo()
    let text = String(repeating: "[x](y.md) ", count: 10)
    let summaries = (0..<40).map { number in
      let links = (0..<1_000).map { "[\($0)](\(number)/\($0).md)" }.joined(separator: " ")
      return PageSummary(Page.reading("authors/README.md", text + links), &memo)
    }
    memo.finish()
    for (number, page) in summaries.enumerated() {
      #expect(page.links.count == 1_010)
      #expect(page.links.last.map { page.path(of: $0) } == "\(number)/999.md")
    }
  }
}
