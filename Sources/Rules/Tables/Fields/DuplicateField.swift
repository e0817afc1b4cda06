import Contract
package import Diagnostics
package import Records
import SourceText

/// A label, a row or a table that occurs twice.
package enum DuplicateField: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-field", "Duplicate field in one table or list",
    severity: .error, category: .tables, fixes: [.safe],
    rationale: """
      A fact that occurs twice in one place has two versions sooner or later. A merge left the row
      twice, or it was copied to be changed and was not.
      """,
    examples: [
      Example(
        "The same value twice", on: .authorModel,
        bad: .specifications([
          "Model ID": "`gpt-4.1-mini`",
          "Max Output": "32k tokens",
          "⟦Max Output⟧": "32k tokens",
        ]),
        good: .specifications(["Model ID": "`gpt-4.1-mini`", "Max Output": "32k tokens"])),
      Example(
        "Two values", on: .providerModel,
        bad: .overview([
          "ID": "`gpt-4.1-mini`",
          "Provider": "OpenAI",
          "Max Output": "32k tokens",
          "⟦Max Output⟧": "33k tokens",
        ])),
      Example(
        "Two rows of values", on: .providerModel,
        bad: .prices(
          "$0.40/1M | $1.60/1M | - | $0.10/1M | -",
          "⟦| $0.50/1M | $1.60/1M | - | $0.10/1M | - |⟧")),
      Example(
        "A table twice", on: .providerModel,
        bad: .page(
          .table(
            under: "### 💰 Cost Calculator", "Use Case | Input | Output | Total Cost",
            "Quick chat (1K in, 500 out) | 1k tokens | 500 tokens | $0.001200"),
          .table(
            "⟦| Use Case | Input | Output | Total Cost |⟧",
            "Quick chat (1K in, 500 out) | 1k tokens | 500 tokens | $0.001200"))),
      Example(
        "Twice in a list of labels that may be anywhere", on: "sizes/a.md",
        bad: .page("# A", "- **Size**: 1 kg\n- **Age**: 3\n- **⟦Size⟧**: 2 kg"),
        contract: """
          contract: 1
          name: sizes
          ids: {characters: "a-z"}
          fields: {size: {type: quantity, unit: kg}, age: {type: text}}
          kinds:
            page: {paths: ["sizes/{id}.md"], labels: [{values: {Size: size, Age: age}}]}
          """),
    ])

  package static let needs: PageFeatures = [.markdown, .unusualFields]

  package static func check(_ page: Page, into findings: inout Findings) {
    for list in page.headlessLists {
      let label = page.source.text(list.anchor)
      findings.report(
        .again(label, list.found.count - 1), at: list.anchor, element: label)
    }
    var known: Set<ByteRange> = []
    for list in page.unusualFields {
      let comparison = LabelComparison(list, on: page)
      known.formUnion(comparison.repeated.map(\.range))
      report(
        comparison.repeated, areMislabelled: !comparison.missing.isEmpty, on: page,
        into: &findings)
    }
    report(
      page.repeatedLabels.filter { !known.contains($0.range) }, areMislabelled: false, on: page,
      into: &findings)
    for repeated in page.repeatedRows {
      findings.report(
        .repeats(repeated.kind), at: repeated.range,
        related: [page.related(repeated.first, "the first one")],
        fix: repeated.kind == .same
          ? Fix(
            "delete the second one", safety: .safe,
            edits: [page.edit(page.line(at: repeated.range.start), "")]) : nil)
    }
  }

  /// Where a label of the list is missing, a duplicate one may be intended as that: no fix deletes
  /// its row.
  private static func report(
    _ repeated: [(range: ByteRange, first: ByteRange)], areMislabelled: Bool, on page: Page,
    into findings: inout Findings
  ) {
    for (range, first) in repeated {
      let label = page.source.text(range)
      findings.report(
        .twice(label), at: range, element: label,
        related: [page.related(first, "'\(label)' is here first")],
        fix: areMislabelled ? nil : fix(label, range, first, on: page))
    }
  }

  /// Deletes the second line where both have the same value and neither goes on in the next line.
  private static func fix(
    _ label: String, _ range: ByteRange, _ first: ByteRange, on page: Page
  ) -> Fix? {
    let line = page.line(at: range.start)
    let other = page.line(at: first.start)
    guard page.source.text(line) == page.source.text(other), page.isWhole(line),
      page.isWhole(other),
      page.hasText(after: range, in: line)
    else { return nil }
    return Fix("delete the second '\(label)'", safety: .safe, edits: [page.edit(line, "")])
  }
}

extension Page {
  /// Whether something is after a label in its line: a list of values may be below it.
  fileprivate func hasText(after label: ByteRange, in line: ByteRange) -> Bool {
    bytes[label.end..<line.end].contains { !$0.isWhitespace && !":*_`".utf8.contains($0) }
  }

  /// Whether the item or row in a line ends with it: what follows is not indented deeper, and
  /// begins as the line does or after a blank line.
  fileprivate func isWhole(_ line: ByteRange) -> Bool {
    guard let next = bytes[line.end...].firstIndex(where: { !$0.isWhitespace }) else { return true }
    let gap = bytes[line.end..<next]
    let own = bytes[line.offsets].drop(while: \.isSpaceOrTab)
    let indentation = gap.reversed().prefix { !$0.isLineEnd }.count
    return indentation <= line.count - own.count
      && (gap.contains(where: \.isLineEnd) || bytes[next] == own.first)
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ label: String) -> Self { "duplicate field '\(label)'" }

  fileprivate static func again(_ label: String, _ others: Int) -> Self {
    let fields: Self = others == 1 ? "another field" : "\(others) more fields"
    return "'\(label)' and \(fields) are here again; is a heading missing above them?"
  }

  fileprivate static func repeats(_ kind: RepeatedRow.Kind) -> Self {
    switch kind {
    case .values: "second row of values; expected one"
    case .same: "duplicate row"
    case .table: "duplicate table on the page"
    }
  }
}
