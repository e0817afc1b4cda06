import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A frontmatter block without its closing line.
package enum UnclosedFrontmatter: PageRule {
  package static let descriptor = RuleDescriptor(
    "unclosed-frontmatter", "Unclosed frontmatter",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    rationale: """
      Frontmatter is between two lines of `---`. Without the second, GitHub shows the keys as text
      and a site generator rejects the page. A line `...` ends a YAML document, but does not close
      frontmatter. The page is checked as if the block ended there, or where its keys do.
      """,
    examples: [
      Example(
        "The closing line is missing", on: .authorModel,
        bad: """
          ⟦---⟧
          title: "gpt-4.1-mini"
          author: "OpenAI"
          type: model

          # gpt-4.1-mini
          """,
        good: .page(.frontmatter(title: "gpt-4.1-mini"), "# gpt-4.1-mini")),
      Example(
        "Dots in place of the closing line", on: .authorModel,
        bad: """
          ⟦---⟧
          title: "gpt-4.1-mini"
          author: "OpenAI"
          type: model
          ...

          # gpt-4.1-mini
          """,
        good: .page(.frontmatter(title: "gpt-4.1-mini"), "# gpt-4.1-mini")),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let block = page.syntax.frontmatter, !block.isClosed else { return }
    let related: RelatedPlace
    let fix: Fix
    if let line = block.documentEnd {
      related = page.related(line, "this ends the YAML, but not the frontmatter")
      fix = Fix("close it with '---'", safety: .unsafe, edits: [page.edit(line, "---")])
    } else {
      let end = ByteRange(at: page.lineEnd(before: block.content.end))
      related = page.related(end, "the last of its keys ends here")
      fix = Fix(
        "close it after its last key", safety: .unsafe,
        edits: [page.edit(end, page.lineEnding + "---")])
    }
    findings.report(.unclosed, at: block.openingFence, related: [related], fix: fix)
  }
}

extension Diagnostic.Message {
  fileprivate static let unclosed: Self = "frontmatter is not closed by a line '---'"
}
