package import Catalog
package import Diagnostics
import SourceText

/// A page whose last line is not ended.
package enum MissingFinalNewline: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-final-newline", "No newline at the end of a page",
    severity: .info, category: .text, fixes: [.safe],
    rationale: """
      A line ends with a newline, the last one too. Without it, whoever adds a line changes two, and
      what programs append lands on the last line.
      """,
    examples: [
      Example(
        "The last line is not ended", path: "README.md",
        bad: "# Models⟦⟧", good: "# Models\n")
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let last = page.bytes.last, !last.isLineEnd else { return }
    let end = ByteRange(at: page.bytes.count)
    findings.report(
      .missing, at: end,
      fix: Fix("add a newline", safety: .safe, edits: [page.edit(end, page.lineEnding)]))
  }
}

extension Diagnostic.Message {
  fileprivate static let missing: Self = "no newline at the end of the page"
}
