package import Catalog
package import Diagnostics
import SourceText

/// A cost that does not follow from the prices of its page.
package enum WrongCost: PageRule {
  package static let descriptor = RuleDescriptor(
    "wrong-cost", "Cost that does not follow from the prices",
    severity: .error, category: .prices, fixes: [.unsafe],
    rationale: """
      What a use of a model costs follows from the prices on the page and from the amounts of the use,
      which the contract tells. The prices shown are rounded: a cost is wrong where no price that
      rounds to the one shown gives it. Most often a price was changed, and the costs were not.
      """,
    examples: [
      Example(
        "A price was changed", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ### Token Pricing

          | Input | Output | Reasoning | Cache Read | Cache Write |
          |---|---|---|---|---|
          | $0.40/1M | $1.60/1M | - | - | - |

          ### 💰 Cost Calculator

          | Use Case | Input | Output | Total Cost |
          |---|---|---|---|
          | Quick chat (1K in, 500 out) | 1k tokens | 500 tokens | ⟦$0.002400⟧ |

          """,
        good: """
          ### Token Pricing

          | Input | Output | Reasoning | Cache Read | Cache Write |
          |---|---|---|---|---|
          | $0.40/1M | $1.60/1M | - | - | - |

          ### 💰 Cost Calculator

          | Use Case | Input | Output | Total Cost |
          |---|---|---|---|
          | Quick chat (1K in, 500 out) | 1k tokens | 500 tokens | $0.001200 |

          """),
      Example(
        "Another amount than the use has", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ### 📊 Example Costs

          | Usage Tier | Daily Volume | Monthly Tokens | Monthly Cost |
          |---|---|---|---|
          | Personal (10 chats/day) | 10 chats | ⟦765k⟧ | $0.5400 |

          """,
        good: """
          ### 📊 Example Costs

          | Usage Tier | Daily Volume | Monthly Tokens | Monthly Cost |
          |---|---|---|---|
          | Personal (10 chats/day) | 10 chats | 675k | $0.5400 |

          """),
      Example(
        "Another price in the formula", path: "providers/openai/models/gpt-4.1-mini.md",
        bad: """
          ### Token Pricing

          | Input | Output | Reasoning | Cache Read | Cache Write |
          |---|---|---|---|---|
          | $0.40/1M | $1.60/1M | - | - | - |

          ```
          Cost = (Input Tokens / 1M × $0.40) + (Output Tokens / 1M × ⟦$1.80⟧)
          ```

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, kind.formula != nil || !kind.costs.isEmpty else { return }
    let prices = page.prices
    checkFormula(of: page, prices, into: &findings)
    for row in page.record.rows {
      for costs in kind.costs {
        guard let label = row.fact(of: costs.label),
          let use = costs.case(named: page.text(of: label))
        else { continue }
        checkShown(row, use, on: page, into: &findings)
        guard let cost = row.fact(of: costs.cost), let price = cost.price,
          let reckoning = CostReckoning(use, costs, by: prices, on: page), !reckoning.allows(price)
        else { continue }
        let paid = use.amounts.compactMap { prices[$0.price] }
        report(cost, of: use, reckoning, paid, on: page, into: &findings)
      }
    }
  }

  /// The prices in the formula are those of the page.
  private static func checkFormula(
    of page: Page, _ prices: [FieldIndex: Fact], into findings: inout Findings
  ) {
    for fact in page.record.facts where fact.place == .code {
      guard let told = fact.price, let other = prices[fact.field], let price = other.price,
        !told.agrees(with: price)
      else { continue }
      let (text, title) = (page.text(of: other), page.title(of: fact))
      // What the price is for stands in the formula itself.
      let unit = page.contract.fields[fact.field].unit ?? ""
      let bare = text.hasSuffix(unit) ? String(text.dropLast(unit.count)) : text
      findings.report(
        .differs(page.text(of: fact), text, title), at: fact.range, element: page.element(of: fact),
        related: [page.related(other.range, "\(title) '\(text)'")],
        fix: Fix("write '\(bare)'", safety: .unsafe, edits: [page.edit(fact.range, bare)]))
    }
  }

  /// The quantities of a row are those of its case.
  private static func checkShown(
    _ row: RecordRow, _ use: CostLayout.Case, on page: Page, into findings: inout Findings
  ) {
    for (field, value) in use.shown {
      guard let fact = row.fact(of: field), let quantity = fact.quantity,
        !(quantity.least..<quantity.bound).contains(value)
      else { continue }
      let unit = page.contract.fields[field].unit.map { " \($0)" } ?? ""
      let meant = CostReckoning.short(value) + unit
      findings.report(
        .shows(page.text(of: fact), meant, page.title(of: fact), use.name), at: fact.range,
        element: page.element(of: fact),
        fix: Fix("write '\(meant)'", safety: .unsafe, edits: [page.edit(fact.range, meant)]))
    }
  }

  private static func report(
    _ cost: Fact, of use: CostLayout.Case, _ reckoning: CostReckoning, _ paid: [Fact],
    on page: Page, into findings: inout Findings
  ) {
    let text = page.text(of: cost)
    let currency = page.contract.prices.currency
    let decimals = text.utf8.firstIndex(of: .period).map { text.utf8[$0...].count - 1 } ?? 0
    let meant =
      currency + Price.decimal(reckoning.amount, decimals: min(max(2, decimals), Price.finest))
    let sum = "\(reckoning.text) = \(currency)\(Price.shortest(reckoning.amount, decimals: 2))"
    findings.report(
      .wrong(text, meant, sum, page.title(of: cost), use.name), at: cost.range,
      element: page.element(of: cost),
      related: paid.map { page.related($0.range, "\(page.title(of: $0)) '\(page.text(of: $0))'") },
      fix: Fix("write '\(meant)'", safety: .unsafe, edits: [page.edit(cost.range, meant)]))
  }
}

extension Diagnostic.Message {
  fileprivate static func wrong(
    _ text: String, _ meant: String, _ sum: String, _ title: String, _ use: String
  ) -> Self {
    "\(term: title) '\(text)' of '\(term: use)' should be '\(meant)': \(sum)"
  }

  fileprivate static func shows(
    _ text: String, _ meant: String, _ title: String, _ use: String
  ) -> Self {
    "\(term: title) '\(text)' of '\(term: use)' should be '\(term: meant)'"
  }

  fileprivate static func differs(_ text: String, _ price: String, _ title: String) -> Self {
    "\(term: title) '\(text)' in the formula differs from '\(price)'"
  }
}
