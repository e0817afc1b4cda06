import Contract
package import Diagnostics
import JSONSchema
import MarkdownSyntax
package import Records
import SourceText

/// A label without a value.
package enum BlankValue: PageRule {
  package static let descriptor = RuleDescriptor(
    "blank-value", "Label without its value",
    severity: .warning, category: .tables,
    rationale: """
      Where a label has no value, the value was lost, or a generator had none: readers cannot know
      which. The contract has texts for "no value", such as `N/A`, and says which fields may be
      blank. Where the record or the list requires the field, `record-violation` or `missing-field`
      reports it.
      """,
    examples: [
      Example(
        "No value after a label", on: .providerModel,
        bad: """
          ## 📋 Overview

          - **ID**: `gpt-4.1-mini`
          - **Provider**: OpenAI
          - **Open Weights**:⟦⟧
          """,
        fixed: " false"),
      Example(
        "An empty cell", on: .authorModel,
        bad: .table(
          under: "## 📋 Technical Specifications", "Specification | Value",
          "**Model ID** | `gpt-4.1-mini`", "| **Open Weights** |  ⟦⟧|")),
    ])

  package static let needs: PageFeatures = .blanks

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind else { return }
    let blanks = page.contents.facts.filter { fact in
      fact.isOfPage && page.isBlank(fact) && page.isBehindLabel(fact)
        && !kind.mayBeBlank.contains(fact.field)
    }
    guard !blanks.isEmpty else { return }
    let required = page.requiredAndAbsent
    let missing = page.labelLists.flatMap { page.blankValues(of: $0) }.map(\.value)
    var last: ByteRange?
    for fact in blanks
    where fact.range != last && !required.contains(page.element(of: fact))
      && !missing.contains(fact.range)
    {
      // Several fields of one text are blank together.
      last = fact.range
      findings.report(.blank(page.title(of: fact)), at: fact.range, element: page.element(of: fact))
    }
  }
}

extension Page {
  /// Whether a fact has no text.
  fileprivate func isBlank(_ fact: Fact) -> Bool {
    fact.isMissing && text(of: fact).isBlank
  }

  /// Whether a fact is after a label of its own, not in a column.
  fileprivate func isBehindLabel(_ fact: Fact) -> Bool {
    switch fact.place {
    case .list, .line, .item, .footer: true
    case .table:
      contents.tables.contains { table in
        guard case .facts = table.layout.content else { return false }
        return table.range.contains(fact.range)
      }
    case .data, .frontmatter, .breadcrumb, .heading, .badge, .code, .inherited: false
    }
  }

  /// The names of required fields that the record lacks.
  fileprivate var requiredAndAbsent: Set<String> {
    guard let layout = kind?.record else { return [] }
    return Set(
      layout.schema.failures(in: RecordTree(self, of: mergedRecord).root).compactMap { failure in
        switch failure.kind {
        case .missing(let name, _), .missingBeside(let name, _): name
        default: nil
        }
      })
  }
}

extension Diagnostic.Message {
  fileprivate static func blank(_ title: String) -> Self {
    "\(term: title) is blank; expected a value after its label"
  }
}
