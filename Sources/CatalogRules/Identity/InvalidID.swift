package import Catalog
package import Diagnostics
import SourceText

/// An ID that the contract's grammar does not allow.
package enum InvalidID: PageRule {
  package static let descriptor = RuleDescriptor(
    "invalid-id", "ID outside the catalog's grammar",
    severity: .error, category: .identity,
    rationale: """
      An ID is what programs send to a provider, and it names the page's file. A character that IDs
      do not have was typed by mistake, or the text is no ID at all.
      """,
    examples: [
      Example(
        "A space that belongs to no ID", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ## 📋 Overview

          - **ID**: `gpt-4.1⟦,⟧mini`

          """)
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for fact in page.record.facts where page.contract.fields[fact.field].type == .id {
      guard let (defect, range) = page.contract.ids.defect(in: page.source.slice(fact.range)) else {
        continue
      }
      findings.report(
        .invalid(page.text(of: fact), defect, page.contract.ids), at: range,
        element: page.element(of: fact))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func invalid(
    _ id: String, _ defect: IDGrammar.Defect, _ grammar: IDGrammar
  ) -> Self {
    switch defect {
    case .empty: "the ID is missing"
    case .character(let character):
      "'\(character)' cannot stand in the ID '\(id)'; expected \(grammar.written) and /"
    case .emptyComponent: "the ID '\(id)' has an empty part; expected one '/' between parts"
    case .dotComponent: "the ID '\(id)' has a part of dots, which would lead to another folder"
    }
  }
}
