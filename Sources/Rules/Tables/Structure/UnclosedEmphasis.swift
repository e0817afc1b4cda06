import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// Marks of emphasis that are shown as text, since the emphasis does not close.
package enum UnclosedEmphasis: PageRule {
  package static let descriptor = RuleDescriptor(
    "unclosed-emphasis", "Unclosed emphasis",
    severity: .warning, category: .tables,
    rationale: """
      Labels are bold, and one whose `**` does not close is not a label: readers see the stars, and
      its fact is not read. Stars with spaces on their inner sides are not marks either. Only marks
      at the start of a line, an item or a cell are reported.
      """,
    examples: [
      Example(
        "The closing stars lost", on: .providerModel, bad: "- ⟦**⟧Release Date: 2025-04-14",
        good: "- **Release Date**: 2025-04-14"),
      Example(
        "Spaces inside the stars", on: .authorModel,
        bad: "| ⟦**⟧ Context Window ** | 1.0M tokens |\n|---|---|"),
      Example(
        "A closing underscore lost", on: .authorModel, bad: "- ⟦_⟧...and 1 more\n- _index.md"),
    ])

  package static let needs: PageFeatures = .unclosedMarks

  package static func check(_ page: Page, into findings: inout Findings) {
    guard page.kind != nil else { return }
    let bytes = page.bytes
    let nodes = page.syntax.nodes
    for index in nodes.indices where nodes[index].mayBeginUnclosed(in: bytes) {
      let content = nodes[index].content
      for mark in page.syntax.unpairedMarks(of: index) where page.isAtStart(mark, of: content) {
        findings.report(.unclosed(page.source.text(mark)), at: mark)
      }
    }
  }
}

extension Page {
  /// Whether a mark is at the start of a line of a text, and is certainly intended as one.
  fileprivate func isAtStart(_ mark: ByteRange, of content: ByteRange) -> Bool {
    let before = bytes[content.start..<mark.start].last { !$0.isSpaceOrTab && $0 != .greaterThan }
    guard before?.isLineEnd ?? true else { return false }
    let line = bytes[mark.end..<content.end].prefix { !$0.isLineEnd }
    if mark.count > 1 {
      // Stars before a space count only with other stars after them: else they may close
      // emphasis from a line above.
      let hasOthers = line.dropFirst().contains(bytes[mark.start])
      return line.contains { $0.isLetter } && (line.first?.isWhitespace == false || hasOthers)
    }
    guard bytes[mark.start] == .underscore else { return false }
    // `_index.md` and `_private` are names.
    let word = line.prefix { !$0.isWhitespace }
    let points = word.prefix { $0 == .period }
    return word.count < line.count && word.dropFirst(points.count).allSatisfy { $0.isLetter }
      && line.contains { $0.isLetter }
  }
}

extension Diagnostic.Message {
  fileprivate static func unclosed(_ mark: String) -> Self {
    "'\(mark)' is shown as text, since the emphasis does not close"
  }
}
