import Contract
package import Diagnostics
package import Records
import SourceText

/// A label in a table or list of facts that the contract does not have there.
package enum UnknownField: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-field", "Unknown field of a table or list",
    severity: .warning, category: .tables, fixes: [.unsafe],
    traits: [.judgesText],
    rationale: """
      A fact whose label the contract does not have is not read, and so not checked. Most often the
      label is misspelt.
      """,
    examples: [
      Example(
        "A label misspelt", on: .authorModel,
        bad: .specifications(["Model ID": "`gpt-4.1-mini`", "⟦Contxt Window⟧": "1.0M tokens"]),
        fixed: "Context Window"),
      Example(
        "A field of another kind of page", on: .providerModel,
        bad: .overview(["ID": "`gpt-4.1-mini`", "Provider": "OpenAI", "⟦Licence⟧": "MIT"])),
      Example(
        "A colon left out", on: .providerModel,
        bad: """
          ## 📋 Overview

          - **ID**: `gpt-4.1-mini`
          - **Provider**: OpenAI
          - **⟦Max Output⟧** 32k tokens
          """,
        good: .overview([
          "ID": "`gpt-4.1-mini`",
          "Provider": "OpenAI",
          "Max Output": "32k tokens",
        ])),
      Example(
        "An item indented", on: .providerModel,
        bad: """
          ## 📋 Overview

          - **ID**: `gpt-4.1-mini`
          - **Provider**: OpenAI
            - **⟦Max Output⟧**: 32k tokens
          """,
        good: .overview([
          "ID": "`gpt-4.1-mini`",
          "Provider": "OpenAI",
          "Max Output": "32k tokens",
        ])),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for list in page.unusualFields {
      LabelComparison(list, on: page).reportUnknown(on: page, into: &findings) {
        .unknown($0, meant: $1)
      }
    }
    for item in page.lostItems { report(item, on: page, into: &findings) }
  }

  private static func report(_ item: LostItem, on page: Page, into findings: inout Findings) {
    let label = page.source.text(item.label)
    switch item.cause {
    case .noColon(let place):
      findings.report(
        .unlabelled(label), at: item.label, element: label,
        fix: Fix(
          "write a colon after it", safety: .unsafe,
          edits: [page.edit(ByteRange(at: place), ":")]))
    case .quoted: findings.report(.quoted(label), at: item.label, element: label)
    case .nested: findings.report(.nested(label), at: item.label, element: label)
    case .joined: findings.report(.joined(label), at: item.label, element: label)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func quoted(_ label: String) -> Self {
    "'\(label)' is in a quote; expected a list that is not quoted"
  }

  fileprivate static func nested(_ label: String) -> Self {
    "'\(label)' is an item inside the one above; expected an item of its own"
  }

  fileprivate static func joined(_ label: String) -> Self {
    "'\(label)' is not an item of its own, but continues the one above"
  }

  fileprivate static func unlabelled(_ label: String) -> Self {
    "'\(label)' is not read as a field, since no colon is after it"
  }

  fileprivate static func unknown(_ label: String, meant: String?) -> Self {
    if let meant { return "there is no field '\(label)' here; did you mean '\(meant)'?" }
    return "there is no field '\(label)' here"
  }
}
