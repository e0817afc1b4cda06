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
      reviewed. Rows about the page that repeat the wrong number are reported too.
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
    var wrong: [Int: [WrongTotal]] = [:]
    for page in index.directory.canonicalPagesAndTwins {
      let counts = page.counts
      if counts.isEmpty { continue }
      let tally = FactsByField(of: page)
      for (place, count) in counts.enumerated() {
        for fact in tally.facts(of: count.field) where count.states(fact) {
          guard let expected = checker.expected(count, of: fact, on: page, tally),
            !expected.allows(fact, on: page)
          else { continue }
          report(fact, count, expected, on: page, in: index, into: &findings)
          if count.isRepeatedInRows, let number = index.directory.number(ofCanonical: page),
            wrong[number]?.contains(where: { $0.place == place }) != true
          {
            let total = WrongTotal(place: place, count: count, expected: expected)
            wrong[number, default: []].append(total)
          }
        }
      }
    }
    if !wrong.isEmpty { reportRows(repeating: wrong, in: index, into: &findings) }
  }

  /// A number that a page states wrongly about itself, once or several times, and what it should be.
  private struct WrongTotal {
    /// The position of its layout among those of the page.
    let place: Int
    let count: CountLayout
    let expected: ExpectedCount
  }

  /// Rows about pages that state a wrong number of these: no other rule compares them with the right
  /// one.
  private static func reportRows(
    repeating wrong: [Int: [WrongTotal]], in index: CatalogIndex, into findings: inout Findings
  ) {
    for listing in index.listings.all {
      for row in listing.rows {
        for total in row.page.flatMap({ wrong[$0] }) ?? []
        where listing.layout.fields.contains(total.count.field) {
          guard let fact = listing.fact(of: total.count.field, in: row),
            !total.expected.allows(fact, on: listing.page),
            !listing.page.counts.contains(where: { $0.states(fact) })
          else { continue }
          report(
            fact, total.count, total.expected, on: listing.page, in: index, into: &findings,
            about: [listing.title(of: row)])
        }
      }
    }
  }

  private static func report(
    _ fact: FactSummary, _ count: CountLayout, _ expected: ExpectedCount, on page: PageSummary,
    in index: CatalogIndex, into findings: inout Findings, about: [String] = []
  ) {
    let field = index.contract.fields[fact.field]
    let stated = page.text(of: fact)
    let text = expected.written(like: stated, unit: field.unit)
    findings.report(
      expected.isOfParts
        ? .parts(field.title, stated, expected.words) : .wrong(field.title, stated, expected.words),
      at: fact.range, on: page.subject,
      element: field.name, about: [count.formula.name(index.contract.fields)] + about,
      related: expected.terms.map {
        RelatedPlace(path: page.path, range: $0.range, message: "'\(page.text(of: $0))'")
      },
      fix: expected.isOfParts || expected.mayBeOfSeveral
        ? nil
        : text.flatMap {
          .write($0, .unsafe, page.edit(fact.range, fact.style, to: $0, isLiteral: true))
        })
  }
}

extension CountLayout {
  /// Whether rows about a page may repeat the number: it does not depend on what is on the page.
  var isRepeatedInRows: Bool {
    if case .pages(_, _, owner: nil, isOthers: false, less: nil) = formula {
      section == nil
    } else {
      false
    }
  }

  /// Whether a fact is the number that this layout describes.
  func states(_ fact: FactSummary) -> Bool {
    guard fact.field == field else { return false }
    if let section { return fact.layout == section }
    if case .share = formula { return true }
    return fact.isOfPage
  }
}

extension CountLayout.Formula {
  /// What distinguishes it from another one about the same number.
  fileprivate func name(_ fields: [FieldDefinition]) -> String {
    switch self {
    case .pages(let kind, _, _, _, _): "pages \(kind)"
    case .occurrences(let field, _): "occurrences \(fields[field].name)"
    case .distinct(let field): "distinct \(fields[field].name)"
    case .share(let field, let whole): "share \(fields[field].name) \(fields[whole].name)"
    case .sum(let field): "sum \(fields[field].name)"
    case .badges(let field, let kind, _): "badges \(fields[field].name) \(kind)"
    case .stating(let field, let kind, _): "stating \(fields[field].name) \(kind)"
    case .average(let field, let kind, _): "average \(fields[field].name) \(kind)"
    case .counterparts(let kind, _, _, _): "counterparts \(kind)"
    }
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
