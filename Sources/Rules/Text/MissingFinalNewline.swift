package import Diagnostics
package import Records
import SourceText

/// A page whose last line has no newline.
package enum MissingFinalNewline: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-final-newline", "Missing newline at the end of a page",
    severity: .info, category: .text, fixes: [.safe],
    rationale: """
      Every line ends with a newline, the last one too. Without it, a contributor who adds a line
      changes two, and what programs append is put on the last line.
      """,
    examples: [
      Example(
        "The last line has no newline", on: .catalog, bad: .exactly("# Models⟦⟧"), fixed: "\n")
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
