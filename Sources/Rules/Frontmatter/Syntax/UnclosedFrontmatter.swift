import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A frontmatter block without its closing line, or with its lines of `---` in wrong places.
package enum UnclosedFrontmatter: PageRule {
  package static let descriptor = RuleDescriptor(
    "unclosed-frontmatter", "Frontmatter that is not between its two fences",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    rationale: """
      Frontmatter is between two lines of `---`. Without the second, GitHub shows the keys as text
      and a site generator rejects the page. A line `...` ends a YAML document, but does not close
      frontmatter. The page is checked as if the block ended there, or where its keys do. The same
      happens where the first `---` is not line 1, or a `---` is above the keys.
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
      Example(
        "A second fence above its keys", on: .authorModel,
        bad: """
          ---
          ⟦---⟧
          title: "gpt-4.1-mini"
          author: "OpenAI"
          type: model
          ---

          # gpt-4.1-mini
          """,
        good: .page(.frontmatter(title: "gpt-4.1-mini"), "# gpt-4.1-mini")),
    ])

  package static let needs: PageFeatures = .frontmatter

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let block = page.syntax.frontmatter else { return }
    if let defect = block.defect {
      report(defect, of: block, on: page, into: &findings)
    } else if !block.isClosed {
      reportUnclosed(block, on: page, into: &findings)
    }
  }

  private static func report(
    _ defect: FrontmatterBlock.Defect, of block: FrontmatterBlock, on page: Page,
    into findings: inout Findings
  ) {
    switch defect {
    case .preceded(let range):
      findings.report(
        .preceded, at: block.openingFence, fix: moveDown(range, below: block, on: page))
    case .unopened(let range):
      findings.report(
        .unopened, at: page.bytes.trimmed(page.line(at: block.range.start)),
        fix: Fix(
          "write '---' above it", safety: .unsafe,
          edits: [page.edit(range, "---" + page.lineEnding)]))
    case .repeated(let other):
      let isEqual = page.source.slice(other).elementsEqual(page.source.slice(block.range))
      findings.report(
        .repeated, at: ByteRange(other.start, other.start + 3),
        related: [page.related(block.openingFence, "the first one")],
        fix: isEqual
          ? Fix(
            "delete the second one", safety: .unsafe,
            edits: [page.edit(ByteRange(block.range.end, other.end), "")]) : nil)
    case .endsEarly(let fence, let keysEnd, let isClosed):
      var edits = [page.edit(page.line(at: fence.start), "")]
      if !isClosed {
        edits.append(page.edit(ByteRange(at: keysEnd), page.lineEnding + "---"))
      }
      findings.report(
        .endsEarly, at: fence,
        fix: Fix(
          isClosed ? "delete this line" : "move it below the keys", safety: .unsafe, edits: edits))
    case .closedAsCode(let fence):
      findings.report(
        .closedAsCode(page.source.text(fence)), at: fence,
        fix: .write("---", .unsafe, page.edit(fence, "---")))
    }
  }

  /// Deletes what is above a block, and writes its comments below it.
  private static func moveDown(
    _ range: ByteRange, below block: FrontmatterBlock, on page: Page
  ) -> Fix {
    let text = page.source.text(page.bytes.trimmed(range))
    let deletion = page.edit(range, "")
    guard !text.isEmpty else {
      return Fix("delete what is above it", safety: .unsafe, edits: [deletion])
    }
    let insertion = page.edit(ByteRange(at: block.range.end), page.lineEnding + text)
    return Fix(
      "move what is above it below it", safety: .unsafe, edits: [deletion, insertion])
  }

  private static func reportUnclosed(
    _ block: FrontmatterBlock, on page: Page, into findings: inout Findings
  ) {
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

  fileprivate static let preceded: Self =
    "frontmatter is shown as text: it has to begin at the start of line 1"

  fileprivate static let unopened: Self =
    "frontmatter is shown as text: a line '---' is missing above its first key"

  fileprivate static let repeated: Self =
    "frontmatter is on the page twice: this second one is shown as text"

  fileprivate static let endsEarly: Self =
    "frontmatter ends here, before its keys: those below are shown as text"

  fileprivate static func closedAsCode(_ fence: String) -> Self {
    "frontmatter is closed by '\(fence)'; expected '---'"
  }
}
