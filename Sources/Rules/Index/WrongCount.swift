package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A number that differs from its expected count.
package enum WrongCount: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "wrong-count", "Number that differs from its expected count",
    severity: .error, category: .index, fixes: [.unsafe],
    rationale: """
      Totals, numbers in headings, `...and 36 more` and percentages follow from the existing pages
      and rows. A contributor who adds or removes a page easily forgets one of them. The message
      shows the computation; it cannot say which of its terms is wrong, so the fix is to be
      reviewed.
      """,
    examples: [
      Example(
        "A page was added", on: .author,
        bad: .table(
          under: "## Organization Information", "Field | Value", "**Total Models** | ⟦1⟧"),
        fixed: "2", others: ["authors/openai/models/gpt-4.1.md": "", .authorModel: ""]),
      Example(
        "A row was added", on: "models/README.md",
        bad: .page(
          "## Model Families",
          .table(
            under: "### GPT (⟦3 models⟧)", "Model | Provider | Context | Pricing",
            "gpt-4.1 | OpenAI | 1.0M | $2.00/$8.00", "gpt-4.1-mini | OpenAI | 1.0M | $0.40/$1.60",
            "_...and 2 more_ |  |  | ")),
        fixed: "4 models"),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let checker = CountChecker(index)
    for page in index.directory.canonicalPagesAndTwins {
      let counts = page.counts
      let fields = counts.map(\.field)
      guard
        page.facts.contains(where: { fact in
          fields.contains(fact.field) && counts.contains { $0.states(fact) }
        })
      else { continue }
      let tally = FactsByField(of: page)
      for count in counts {
        for fact in tally.facts(of: count.field) where count.states(fact) {
          guard let expected = checker.expected(count, of: fact, on: page, tally),
            !expected.allows(fact, on: page)
          else { continue }
          report(fact, expected, on: page, in: index, into: &findings)
        }
      }
    }
  }

  private static func report(
    _ fact: FactSummary, _ expected: ExpectedCount, on page: PageSummary, in index: CatalogIndex,
    into findings: inout Findings
  ) {
    let field = index.contract.fields[fact.field]
    let stated = page.text(of: fact)
    let text = expected.written(like: stated, unit: field.unit)
    findings.report(
      expected.isOfParts
        ? .parts(field.title, stated, expected.words) : .wrong(field.title, stated, expected.words),
      at: fact.range, on: page.subject,
      element: field.name,
      related: expected.terms.map {
        RelatedPlace(path: page.path, range: $0.range, message: "'\(page.text(of: $0))'")
      },
      fix: expected.isOfParts
        ? nil
        : text.flatMap {
          .write($0, .unsafe, page.edit(fact.range, fact.style, to: $0, isLiteral: true))
        })
  }
}

extension CountLayout {
  /// Whether a fact is the number that this layout describes.
  func states(_ fact: FactSummary) -> Bool {
    guard fact.field == field else { return false }
    if let section { return fact.layout == section }
    if case .share = formula { return true }
    return fact.isOfPage
  }
}

extension Diagnostic.Message {
  fileprivate static func parts(
    _ title: String, _ text: String, _ words: Diagnostic.Message
  ) -> Self {
    "\(term: title) is '\(text)', but \(words)"
  }

  fileprivate static func wrong(
    _ title: String, _ text: String, _ words: Diagnostic.Message
  ) -> Self {
    "\(term: title) '\(text)' is wrong: \(words)"
  }
}
