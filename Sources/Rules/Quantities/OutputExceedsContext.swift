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
    guard page.inherits || page.kind?.hasRecordSets == true else {
      return check(
        page.ownFact(.contextWindow), page.ownFact(.maxOutput), on: page, into: &findings)
    }
    for record in page.mergedRecords {
      check(record.fact(.contextWindow), record.fact(.maxOutput), on: page, into: &findings)
    }
  }

  private static func check(
    _ context: Fact?, _ output: Fact?, on page: Page, into findings: inout Findings
  ) {
    guard let context, let output, let window = context.quantity, let limit = output.quantity,
      limit.exceeds(window),
      !page.isBelowMinimum(context)
    else { return }
    findings.report(output, is: "larger", than: context, on: page)
  }
}
