import Contract
package import Diagnostics
package import Records
import SourceText

/// A model whose max output is larger than its context window.
package enum OutputExceedsContext: PageRule {
  package static let descriptor = RuleDescriptor(
    "output-exceeds-context", "Max output larger than the context window",
    severity: .error, category: .quantities,
    rationale: """
      A model cannot write more tokens than its context window holds. Most often the two values were
      swapped, or one was copied from another model.
      """,
    examples: [
      Example(
        "Swapped", on: .authorModel,
        bad: .specifications(["Context Window": "32k tokens", "Max Output": "⟦1.0M tokens⟧"]),
        good: .specifications(["Context Window": "1.0M tokens", "Max Output": "32k tokens"]))
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    check(page.ownRecord, of: page, into: &findings)
    for record in page.dataRecords { check(record, of: page, into: &findings) }
  }

  private static func check(_ record: RecordFacts, of page: Page, into findings: inout Findings) {
    guard let context = record.fact(.contextWindow), let output = record.fact(.maxOutput),
      let window = context.quantity, let limit = output.quantity, limit.exceeds(window)
    else { return }
    let (most, held) = (page.text(of: output), page.text(of: context))
    let title = page.title(of: context)
    findings.report(
      .exceeds(page.title(of: output), most, title, held), at: output.range,
      element: page.element(of: output),
      related: [page.related(context.range, "\(title) '\(held)'")])
  }
}

extension Diagnostic.Message {
  fileprivate static func exceeds(
    _ title: String, _ output: String, _ contextTitle: String, _ context: String
  ) -> Self {
    "\(term: title) '\(output)' is larger than the \(term: contextTitle) '\(context)'"
  }
}
