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
    severity: .warning, category: .tables, traits: [.judgesValue],
    rationale: """
      Where a label has no value, the value was lost, or a generator had none: readers cannot know
      which. The contract has texts for "no value", such as `N/A`, and says which fields may be
      blank. Where the record or the list requires the field, `record-violation` or `missing-field`
      reports it, and where other pages state it, `facts-disagree`. In data, a text of spaces is a value that nobody sees, and so is an empty key that
      names a record.
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

  package static let needs: PageFeatures = [.blanks, .data]

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind else { return }
    checkData(of: page, into: &findings)
    guard page.factIndex.hasBlanks else { return }
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

extension BlankValue {
  /// Texts and items of spaces, and empty keys of records.
  private static func checkData(of page: Page, into findings: inout Findings) {
    lazy var required = page.requiredAndAbsent
    func report(_ fact: Fact, _ range: ByteRange) {
      findings.report(.blankText(page.title(of: fact)), at: range, element: page.element(of: fact))
    }
    let bytes = page.bytes
    page.forEachDataFact(where: { bytes.mayBeBlank($0) }) { fact in
      if let items = fact.list {
        for item in items where bytes.mayBeBlank(item.range) && item.text.isBlank {
          if !item.range.isEmpty { report(fact, item.range) }
        }
      } else if fact.range.isEmpty {
        if page.isKeyInMapping(fact) { report(fact, fact.range) }
      } else if page.text(of: fact).isBlank,
        // A missing value that is required is reported as that.
        !fact.isMissing || fact.isOfPage && !required.contains(page.element(of: fact))
      {
        report(fact, fact.range)
      }
    }
  }
}

extension [UInt8] {
  /// Whether a range has nothing but spaces, or may be a list.
  fileprivate func mayBeBlank(_ range: ByteRange) -> Bool {
    guard !range.isEmpty else { return true }
    let first = self[range.start]
    return first == .space || first == .tab || first == .leftBracket || first == .hyphen
  }
}

extension Page {
  /// Whether a fact is the key of a record in a mapping.
  fileprivate func isKeyInMapping(_ fact: Fact) -> Bool {
    guard let set = contents.records[fact.record].set else { return false }
    return set.isKeyed && set.key == fact.field
  }

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
  fileprivate static func blankText(_ title: String) -> Self {
    "\(term: title) is blank; expected a text"
  }

  fileprivate static func blank(_ title: String) -> Self {
    "\(term: title) is blank; expected a value after its label"
  }
}
