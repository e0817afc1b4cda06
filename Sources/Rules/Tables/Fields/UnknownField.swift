import Contract
package import Diagnostics
package import Records
import SourceText

/// A label in a table or list of facts that the contract does not have there.
package enum UnknownField: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-field", "Unknown field of a table or list",
    severity: .error, mildSeverity: .warning, category: .tables, fixes: [.unsafe],
    traits: [.judgesText],
    rationale: """
      A fact whose label the contract does not have is not read, and so not checked. Most often the
      label is misspelt. It is an error where the page has to have the fact.
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

  package static let needs: PageFeatures = [.markdown, .unusualFields]

  package static func check(_ page: Page, into findings: inout Findings) {
    for list in page.unusualFields {
      LabelComparison(list, on: page).reportUnknown(on: page, into: &findings) {
        .unknown($0, meant: $1)
      }
    }
    for label in page.unreadFooterLabels { report(label, on: page, into: &findings) }
    var required: [String: Bool] = [:]
    for item in page.lostItems {
      let label = page.source.text(item.label)
      let isRequired = required[label] ?? page.requiresField(labelled: label)
      required[label] = isRequired
      report(item, label, isRequired: isRequired, on: page, into: &findings)
    }
  }

  private static func report(
    _ label: FooterLabel, on page: Page, into findings: inout Findings
  ) {
    let text = page.source.text(label.range)
    findings.report(
      label.lacksColon ? .unlabelled(text) : .unknown(text, meant: label.intended),
      at: label.range, element: label.intended, isMild: true,
      fix: label.lacksColon
        ? Fix(
          "add ':' after the label", safety: .unsafe,
          edits: [page.edit(ByteRange(at: label.range.end), ":")])
        : .write(label.intended, .unsafe, page.edit(label.range, label.intended)))
  }

  /// The text that replaces what separates a label from its value.
  private static func colon(before end: Int, on page: Page) -> String {
    page.bytes[end...].first?.isSpaceOrTab == true ? ":" : ": "
  }

  private static func report(
    _ item: LostItem, _ label: String, isRequired: Bool, on page: Page,
    into findings: inout Findings
  ) {
    let message: Diagnostic.Message
    var fix: Fix?
    switch item.cause {
    case .noColon(let place):
      message = .unlabelled(label)
      fix = Fix(
        "add ':' after the label", safety: .unsafe, edits: [page.edit(ByteRange(at: place), ":")])
    case .otherSeparator(let range):
      message = .separated(label, page.source.text(page.bytes.trimmed(range)))
      fix = .write(
        ":", .unsafe, page.edit(range, colon(before: range.end, on: page)))
    case .unmarked(let place):
      message = .unmarked(label)
      fix = place.map { range in
        Fix(
          "write '**\(label)**:'", safety: .unsafe,
          edits: [
            page.edit(range, "**\(label)**" + colon(before: range.end, on: page))
          ])
      }
    case .quoted: message = .quoted(label)
    case .nested: message = .nested(label)
    case .joined: message = .joined(label)
    }
    findings.report(
      message, at: item.label, element: label, isMild: !isRequired, fix: fix)
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

  fileprivate static func separated(_ label: String, _ separator: String) -> Self {
    "'\(label)' is not read as a field, since '\(separator)' is after it; expected a colon"
  }

  fileprivate static func unmarked(_ label: String) -> Self {
    "'\(label)' is not read as a field; expected '**\(label)**:' at the start of an item"
  }

  fileprivate static func unknown(_ label: String, meant: String?) -> Self {
    if let meant { return "there is no field '\(label)' here; did you mean '\(meant)'?" }
    let message: Self = "there is no field '\(label)' here"
    return message.naming(lookAlikesIn: label)
  }
}
