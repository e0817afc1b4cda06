import Contract
package import Diagnostics
package import Records
import SourceText

/// A cost that differs from the prices of its page, or a price that its costs contradict.
package enum WrongCost: PageRule {
  package static let descriptor = RuleDescriptor(
    "wrong-cost", "Cost, formula and prices that contradict each other",
    severity: .error, category: .prices, fixes: [.unsafe], traits: [.judgesValue],
    rationale: """
      The cost of a use case follows from the prices on the page and from the amounts of the use
      case, which the contract defines. The prices shown are rounded: a cost is wrong where no price
      that rounds to the one shown gives it. Where several costs are wrong, and all costs follow
      from another price, the price is reported, once; so are several prices, where all costs follow
      from those of the formula, or from two prices in each other's places. So is a price that is
      missing although the formula or costs need it: it was lost, or is in another column.
      """,
    examples: [
      Example(
        "A price was changed", on: .providerModel,
        bad: .page(
          .prices("$0.40/1M | $1.60/1M | - | - | -"),
          .table(
            under: "### 💰 Cost Calculator", "Use Case | Input | Output | Total Cost",
            "Quick chat (1K in, 500 out) | 1k tokens | 500 tokens | ⟦$0.002400⟧")),
        fixed: "$0.001200"),
      Example(
        "Another amount than the use has", on: .providerModel,
        bad: .table(
          under: "### 📊 Example Costs", "Usage Tier | Daily Volume | Monthly Tokens | Monthly Cost",
          "Personal (10 chats/day) | 10 chats | ⟦765k⟧ | $0.5400"),
        fixed: "675k"),
      Example(
        "Another price in the formula", on: .providerModel,
        bad: .page(
          .prices("$0.40/1M | $1.60/1M | - | - | -"),
          "```\nCost = (Input Tokens / 1M × $0.40) + (Output Tokens / 1M × ⟦$1.80⟧)\n```")),
      Example(
        "A price that all costs contradict", on: .providerModel,
        bad: .page(
          .prices("⟦$4.00/1M⟧ | $1.60/1M | - | - | -"),
          .table(
            under: "### 💰 Cost Calculator", "Use Case | Input | Output | Total Cost",
            "Quick chat (1K in, 500 out) | 1k tokens | 500 tokens | $0.001200",
            "RAG query (50K in, 2K out) | 50k tokens | 2k tokens | $0.0232")),
        fixed: "$0.40/1M"),
      Example(
        "Two prices in each other's places", on: .providerModel,
        bad: .page(
          .prices("⟦$1.60/1M⟧ | ⟦$0.40/1M⟧ | - | - | -"),
          .table(
            under: "### 💰 Cost Calculator", "Use Case | Input | Output | Total Cost",
            "Quick chat (1K in, 500 out) | 1k tokens | 500 tokens | $0.001200",
            "RAG query (50K in, 2K out) | 50k tokens | 2k tokens | $0.0232")),
        good: .page(
          .prices("$0.40/1M | $1.60/1M | - | - | -"),
          .table(
            under: "### 💰 Cost Calculator", "Use Case | Input | Output | Total Cost",
            "Quick chat (1K in, 500 out) | 1k tokens | 500 tokens | $0.001200",
            "RAG query (50K in, 2K out) | 50k tokens | 2k tokens | $0.0232"))),
      Example(
        "A price in another column", on: .providerModel,
        bad: .page(
          .prices("$0.40/1M | ⟦-⟧ | $1.60/1M | - | -"),
          "```\nCost = (Input Tokens / 1M × $0.40) + (Output Tokens / 1M × $1.60)\n```")),
    ])

  package static let needs: PageFeatures = .calculations

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, kind.formula != nil || !kind.costs.isEmpty else { return }
    let pricing = PagePricing(of: page)
    var reported = reportLost(pricing, on: page, into: &findings)
    let suspects = pricing.suspects
    for suspect in suspects {
      report(suspect, of: pricing, on: page, into: &findings)
      reported.insert(suspect.price.field)
    }
    checkFormula(of: page, pricing, but: reported, into: &findings)
    for line in pricing.lines {
      checkShown(line.row, line.use, on: page, into: &findings)
      guard let cost = line.cost, let calculation = line.calculation else { continue }
      if cost.isMissing || (suspects.isEmpty && line.isWrong) {
        report(cost, of: line, calculation, on: page, into: &findings)
      }
    }
  }

  /// Reports prices that the page lacks although its formula or its costs need them; returns their
  /// fields.
  private static func reportLost(
    _ pricing: PagePricing, on page: Page, into findings: inout Findings
  ) -> Set<FieldIndex> {
    var lost: Set<FieldIndex> = []
    for field in pricing.needed where pricing.isLost(field, on: page) {
      let costs = pricing.lines.filter { $0.buys(field) && $0.price != nil }.compactMap(\.cost)
      let formula = pricing.formula[field]
      guard let witness = formula ?? costs.first else { continue }
      lost.insert(field)
      let title = page.contract.fields[field].title
      let related = ([formula].compactMap(\.self) + costs).map(page.related)
      findings.report(
        .lost(title, formula.map { page.text(of: $0) }, costs.count),
        at: pricing.cells[field]?.range ?? witness.range, element: page.contract.fields[field].name,
        related: pricing.cells[field] == nil ? Array(related.dropFirst()) : related)
    }
    return lost
  }

  private static func report(
    _ suspect: PagePricing.Suspect, of pricing: PagePricing, on page: Page,
    into findings: inout Findings
  ) {
    let (price, text) = (suspect.price, page.text(of: suspect.price))
    let formula = pricing.formula[price.field]
    let wrong = pricing.lines.filter { $0.isWrong && $0.buys(price.field) }.compactMap(\.cost)
    let isInFormula = formula?.price.map { old in price.price.map(old.agrees) ?? false } ?? false
    let form = page.contract.prices
    let unit = page.contract.fields[price.field].unit ?? ""
    let meant =
      form.currency + Price.shortest(suspect.amount, decimals: 2)
      + (text.hasSuffix(unit) ? unit : "")
    let related = (isInFormula ? [] : [formula].compactMap(\.self)) + wrong
    findings.report(
      .contradicted(text, meant, page.title(of: price), wrong.count), at: price.range,
      element: page.element(of: price),
      related: related.map(page.related),
      // Where the formula has the same price, the costs may be old instead.
      fix: isInFormula
        ? nil : .write(meant, .unsafe, page.edit(price, to: meant)))
  }

  /// Reports prices in the formula that differ from the page's.
  private static func checkFormula(
    of page: Page, _ pricing: PagePricing, but reported: Set<FieldIndex>,
    into findings: inout Findings
  ) {
    for fact in page.contract.fieldGroups.prices.lazy.flatMap({ page.factIndex[$0] }) {
      guard let stated = fact.price, fact.place == .code, !reported.contains(fact.field),
        let other = pricing.cells[fact.field], let price = other.price,
        !stated.agrees(with: price)
      else { continue }
      let (text, title) = (page.text(of: other), page.title(of: fact))
      // The formula itself contains the unit.
      let unit = page.contract.fields[fact.field].unit ?? ""
      let bare = text.hasSuffix(unit) ? String(text.dropLast(unit.count)) : text
      findings.report(
        .differs(page.text(of: fact), text, title), at: fact.range, element: page.element(of: fact),
        related: [page.related(other.range, "\(title) '\(text)'")],
        fix: .write(bare, .unsafe, page.edit(fact, to: bare)))
    }
  }

  /// Reports quantities of a row that differ from those of its use case.
  private static func checkShown(
    _ row: RecordRow, _ use: CostLayout.Case, on page: Page, into findings: inout Findings
  ) {
    for (field, value) in use.shown {
      guard let fact = row.fact(of: field, unlike: value) else { continue }
      let unit = page.contract.fields[field].unit.map { " \($0)" } ?? ""
      let meant = CostCalculation.short(value) + unit
      findings.report(
        .shows(page.text(of: fact), meant, page.title(of: fact), use.name), at: fact.range,
        element: page.element(of: fact),
        fix: .write(meant, .unsafe, page.edit(fact, to: meant)))
    }
  }

  private static func report(
    _ cost: Fact, of line: PagePricing.Line, _ calculation: CostCalculation, on page: Page,
    into findings: inout Findings
  ) {
    let text = page.text(of: cost)
    let currency = page.contract.prices.currency
    let meant = currency + calculation.shown(like: text)
    let sum =
      "\(calculation.text(on: page)) = \(currency)\(Price.shortest(calculation.amount, decimals: 2))"
    findings.report(
      .wrong(text, meant, sum, page.title(of: cost), line.use.name), at: cost.range,
      element: page.element(of: cost),
      related: calculation.items.map { page.related($0.fact) },
      fix: .write(meant, .unsafe, page.edit(cost, to: meant)))
  }
}

extension Page {
  /// A fact as a related place: its title and its text.
  fileprivate func related(_ fact: Fact) -> RelatedPlace {
    related(fact.range, "\(title(of: fact)) '\(text(of: fact))'")
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

  fileprivate static func contradicted(
    _ text: String, _ meant: String, _ title: String, _ count: Int
  ) -> Self {
    "\(term: title) '\(text)' contradicts \(count) costs of the page, which follow from '\(meant)'"
  }

  fileprivate static func lost(_ title: String, _ formula: String?, _ costs: Int) -> Self {
    if let formula { return "\(term: title) is missing, but is '\(formula)' in the formula" }
    return "\(term: title) is missing, but \(costs) costs of the page need it"
  }

  fileprivate static func differs(_ text: String, _ price: String, _ title: String) -> Self {
    "\(term: title) '\(text)' in the formula differs from '\(price)'"
  }
}
