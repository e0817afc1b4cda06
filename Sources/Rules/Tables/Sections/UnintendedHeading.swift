import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// Text directly above a line of `---`, which makes a heading of the text and is not a break.
package enum UnintendedHeading: PageRule {
  package static let descriptor = RuleDescriptor(
    "unintended-heading", "Text that a line '---' below it turns into a heading",
    severity: .warning, category: .tables, fixes: [.unsafe],
    rationale: """
      Where a line of text is directly above `---`, Markdown shows the text as a heading and no
      line. Facts in the text are in a section that the page should not have, and what follows is
      cut off from its own. A heading that the contract has, or one with an underline as long as its
      text, is not reported.
      """,
    examples: [
      Example(
        "No blank line above the break", on: .authorModel,
        bad: .page("# gpt-4.1-mini", "⟦A small model.⟧\n---"), fixed: "A small model.\n")
    ])

  package static let needs: PageFeatures = .underlinedHeadings

  package static func check(_ page: Page, into findings: inout Findings) {
    guard page.kind?.sections.isEmpty == false else { return }
    var hasTitle = false
    let nodes = page.syntax.nodes
    for index in nodes.indices {
      guard case .heading = nodes[index].kind else { continue }
      let node = nodes[index]
      defer { if node.headingLevel == 1 { hasTitle = true } }
      guard node.isSetext, node.headingLevel == 2 || hasTitle,
        let underline = page.underline(of: node), page.isUnknownSection(node),
        !page.isHeader(lastLineOf: node.content)
      else { continue }
      let line = page.firstLine(of: node.content)
      findings.report(
        .unintended(by: page.source.text(underline)), at: line,
        related: [page.related(underline, "this line")],
        // `=======` is the middle of a conflict, not a break.
        fix: node.headingLevel == 2 ? fix(of: node, on: page) : nil)
    }
  }

  /// A blank line below the text; nil where it would have to be in a quote or a list item.
  private static func fix(of heading: SyntaxNode, on page: Page) -> Fix? {
    guard page.line(at: heading.range.start).start == heading.range.start else { return nil }
    return Fix(
      "add a blank line above '---'", safety: .unsafe,
      edits: [page.edit(ByteRange(at: heading.content.end), page.lineEnding)])
  }
}

extension Page {
  /// The underline of a heading where it is `---`, or the `=======` of a merge, and not as long as
  /// the text: a break, or nothing, was intended.
  fileprivate func underline(of heading: SyntaxNode) -> ByteRange? {
    let mark = heading.headingLevel == 2 ? "---" : "======="
    let length = mark.utf8.count
    guard heading.range.count > length else { return nil }
    let range = ByteRange(heading.range.end - length, heading.range.end)
    guard mark.isSpelled(bytes[range.offsets]), bytes[range.start - 1] != mark.utf8.first,
      source.text(heading.content).unicodeScalars.count != length
    else { return nil }
    return range
  }

  /// Whether the contract has no such section.
  fileprivate func isUnknownSection(_ heading: SyntaxNode) -> Bool {
    contents.section(at: heading.content.start).map { contents.sections[$0].layout == nil } ?? false
  }

  /// Whether the last line of a text was intended as the header row of a table.
  fileprivate func isHeader(lastLineOf range: ByteRange) -> Bool {
    let line = bytes[range.offsets].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? range.start
    return bytes[line..<range.end].first { !$0.isSpaceOrTab } == .pipe
  }

  fileprivate func firstLine(of range: ByteRange) -> ByteRange {
    let length = bytes[range.offsets].prefix { !$0.isLineEnd }.count
    return ByteRange(range.start, range.start + length)
  }
}

extension Diagnostic.Message {
  fileprivate static func unintended(by underline: String) -> Self {
    let cause: Self = "this text is a heading by the '\(underline)' below it"
    return underline == "---" ? "\(cause); expected a blank line there" : cause
  }
}
