import Contract
package import Diagnostics
package import Records
import SourceText

/// A text that should be a price but is not.
package enum MalformedPrice: PageRule {
  package static let descriptor = RuleDescriptor(
    "malformed-price", "Text that is not a price",
    severity: .error, category: .prices, fixes: [.safe, .unsafe],
    rationale: """
      A price is an amount after the sign of its currency, alone or followed by the unit of its
      place: `$0.40`, `$0.40/1M`, `$1,250.00`. Readers choose by it; a text that is not a price
      cannot be compared, and a comma for a point is off by a factor of a hundred or a thousand.
      """,
    examples: [
      Example(
        "A decimal comma", on: .providerModel,
        bad: .prices("⟦$0,40/1M⟧ | $1.60/1M | - | $0.10/1M | -"), fixed: "$0.40/1M"),
      Example(
        "The price of another number of tokens", on: .providerModel,
        bad: .prices("⟦$0.0004/1k⟧ | $1.60/1M | - | - | -")),
      Example(
        "One price where there should be two", on: .authorModel,
        bad: .availability("OpenAI | 1.0M | ⟦$0.40⟧ | -")),
    ])

  package static let needs: PageFeatures = .malformedFacts

  package static func check(_ page: Page, into findings: inout Findings) {
    for fact in page.malformedFacts {
      switch fact.value {
      case .price(.malformed(let defect, let repaired)):
        let field = page.contract.fields[fact.field]
        let form = field.form.prices ?? page.contract.prices
        // In data a price is a number, which a text with a sign is not.
        let isText = fact.place == .data && defect == .noCurrency
        findings.report(
          isText
            ? .text(page.text(of: fact), field.title)
            : .malformed(
              page.text(of: fact), defect, repaired, field, form, isInData: fact.place == .data
            )
            .naming(lookAlikesIn: page.text(of: fact)),
          at: fact.range,
          element: field.name,
          fix: isText
            ? page.edit(removingQuotesOf: fact).map {
              Fix("remove the quotes", safety: .unsafe, edits: [$0])
            }
            : repaired.flatMap { .write($0, .safe, page.edit(fact, to: $0)) })
      case .unfit(let template) where page.contract.isOfPrices(template):
        findings.report(
          .unfit(page.text(of: fact), template.text), at: fact.range,
          element: page.element(of: fact))
      default: continue
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func malformed(
    _ text: String, _ defect: PriceDefect, _ repaired: String?, _ field: FieldDefinition,
    _ form: PriceForm, isInData: Bool
  ) -> Self {
    let title = field.title
    let example = isInData ? "'0.4'" : "'\(form.currency)0.40\(field.unit ?? "")'"
    switch defect {
    case .noNumber:
      return "\(term: title) '\(text)' is not a price; expected one such as \(term: example)"
    case .misspelt:
      return "\(term: title) '\(text)' differs in case from '\(term: repaired ?? "")'"
    case .noCurrency where form.currency.isEmpty, .misplacedCurrency where form.currency.isEmpty:
      return "\(term: title) '\(text)' has text before its number; expected none"
    case .noCurrency:
      return "\(term: title) '\(text)' has no '\(term: form.currency)' before its number"
    case .misplacedCurrency:
      return """
        \(term: title) '\(text)' should have one '\(term: form.currency)', right before its \
        number
        """
    case .negative: return "\(term: title) '\(text)' is negative"
    case .decimalComma: return "\(term: title) '\(text)' has a decimal comma; expected a point"
    case .misplacedPunctuation:
      return "\(term: title) '\(text)' has commas or points where numbers have none"
    case .tooPrecise: return "\(term: title) '\(text)' has more decimals than any price"
    case .tooLarge: return "\(term: title) '\(text)' is larger than any supported price"
    case .unknownUnit(let found):
      let expected = field.unit.map { "'\($0)'" } ?? "nothing"
      return """
        \(term: title) '\(text)' has '\(found)' after its number; expected \(term: expected)
        """
    }
  }

  fileprivate static func text(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' is a text; expected a number"
  }

  fileprivate static func unfit(_ text: String, _ template: String) -> Self {
    "'\(text)' does not have the form '\(term: template)'"
  }
}
