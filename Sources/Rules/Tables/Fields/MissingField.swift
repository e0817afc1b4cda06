import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A table or list of facts without a required one.
package enum MissingField: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-field", "Missing field of a table or list",
    severity: .error, category: .tables, fixes: [.unsafe],
    rationale: """
      A record without its ID or its provider cannot be distinguished from others. The row was
      deleted, or its label was changed.
      """,
    examples: [
      Example(
        "A row left out", on: .providerModel,
        bad: .page("## ⟦📋 Overview⟧", "- **Provider**: OpenAI"),
        good: .overview(["ID": "`gpt-4.1-mini`", "Provider": "OpenAI"])),
      Example(
        "A label misspelt", on: .authorModel,
        bad: .page(
          "**Developed by**\n:\n[OpenAI](../README.md)",
          .specifications(["⟦Modle ID⟧": "`gpt-4.1-mini`"])),
        fixed: "Model ID"),
    ])

  package static let needs: PageFeatures = [.unusualFields, .blanks]

  package static func check(_ page: Page, into findings: inout Findings) {
    lazy var lost = page.labelsOfLostItems
    for list in page.unusualFields where !page.hasBrokenTable(beside: list.anchor) {
      var comparison = LabelComparison(list, on: page)
      if !comparison.missing.isEmpty { comparison.remove(lost[list.anchor] ?? []) }
      comparison.reportMissing(at: list.anchor, on: page, into: &findings) {
        .missing($0, instead: $1)
      }
    }
    guard page.syntax.labelledValues.contains(where: \.value.isEmpty),
      page.contents.facts.contains(where: { $0.place == .list && $0.range.isEmpty })
    else { return }
    for list in page.labelLists where !page.hasBrokenTable(beside: list.anchor) {
      for value in page.blankValues(of: list) {
        let label = page.source.text(value.label)
        findings.report(.blank(label), at: value.label, element: label)
      }
    }
  }
}

extension Page {
  /// The required labels of a list without a value, where the page has the field elsewhere: a
  /// record without it is reported by `record-violation`.
  func blankValues(of list: LabelList) -> [LabelledValue] {
    list.required.compactMap { label in
      guard let place = list.found.first(where: { label.isSpelled(source.slice($0)) }),
        let value = syntax.labelledValues.first(where: { $0.label == place }), value.value.isEmpty,
        let fact = contents.facts.first(where: { $0.place == .list && $0.range == value.value }),
        contract.fields[fact.field].type != .id,
        factIndex[fact.field].contains(where: { !$0.isMissing })
      else { return nil }
      return value
    }
  }

  /// Whether the section around a place has a broken table, which may contain what is missing.
  fileprivate func hasBrokenTable(beside place: ByteRange) -> Bool {
    guard !syntax.tableDefects.isEmpty, let section = contents.section(at: place.start) else {
      return false
    }
    let body = contents.sections[section].body
    return syntax.tableDefects.contains { $0.range.overlaps(body) }
  }
}

extension Diagnostic.Message {
  fileprivate static func blank(_ label: String) -> Self { "'\(label)' has no value" }

  fileprivate static func missing(_ label: String, instead: String?) -> Self {
    if let instead {
      return
        "field '\(term: label)' is missing; is \(quoting(instead, unlike: label)) a misspelling of it?"
    }
    return "field '\(term: label)' is missing here"
  }
}
