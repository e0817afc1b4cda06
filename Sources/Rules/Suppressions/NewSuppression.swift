import Contract
package import Diagnostics
import Records
import SourceText

/// A suppression that a change adds or widens.
package enum NewSuppression: SuppressionRule {
  package static let descriptor = RuleDescriptor(
    "new-suppression", "Suppression that the base does not have",
    severity: .error, category: .suppressions, isSuppressible: false,
    rationale: """
      A suppression hides findings, so a change that adds one could hide its own defects. With
      `--settings-from`, every suppression on a page is compared with those that the revision has on
      the same page, or on a page of the same content that was renamed. One that the revision does
      not have is reported with the findings that it hides, and so is a region that covers more
      lines and hides findings there; one that hides nothing yet is also reported, since it would
      hide the next defect. A suppression that only moved, or that names fewer rules, is not new. No
      suppression hides this finding; the configuration of the revision can switch the rule off.
      """,
    examples: [
      Example(
        "A change hides its own defect", on: .catalog,
        bad: .page(
          "# Models",
          "⟦<!-- catalint-disable-next-line broken-link -->⟧\nSee [the page](missing.md)."),
        good: .page("# Models", "See [the catalog](README.md)."),
        base: .page("# Models", "See [the catalog](README.md).")),
      Example(
        "A change suppresses more rules", on: .catalog,
        bad: .page("# Models", "⟦<!-- catalint-disable-file -->⟧", "See [the page](missing.md)."),
        base: .page("# Models", "<!-- catalint-disable-file orphan-page -->")),
    ])

  /// The most hidden findings that are shown; the message counts all.
  private static let mostShown = 10

  package static func check(
    _ uses: [SuppressionUse], on page: String, into findings: inout Findings
  ) {
    for use in uses {
      guard let addition = use.addition else { continue }
      findings.report(
        .addition(addition), at: use.suppression.range,
        related: addition.hidden.prefix(mostShown).map {
          RelatedPlace(
            path: page, range: $0.range, message: "hidden: \($0.message) [\($0.rule)]")
        })
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func addition(_ addition: SuppressionUse.Addition) -> Self {
    let rules = addition.rules.isEmpty ? "all rules" : quoted(addition.rules)
    let hidden = hidden(addition.hidden)
    return switch addition.kind {
    case .new: "the base does not have this suppression of \(rules); it hides \(hidden)"
    case .wider:
      "this suppression of \(rules) covers more lines than in the base, and hides \(hidden) there"
    }
  }

  private static func hidden(_ findings: [Diagnostic]) -> Self {
    guard let first = findings.first else { return "nothing yet" }
    if findings.count == 1 { return "[\(first.rule)] \(first.message.text)" }
    return "\(findings.count) findings, the first: [\(first.rule)] \(first.message.text)"
  }

  /// The first names, and the number of others.
  private static func quoted(_ rules: [String]) -> String {
    let most = 3
    let names = rules.prefix(most).map { "'\($0)'" }.joined(separator: ", ")
    return rules.count > most ? "\(names) and \(rules.count - most) more" : names
  }
}
