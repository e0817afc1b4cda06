import Contract
import MarkdownSyntax
import Records
import SourceText

/// The prices of a page, those in its formula, and the costs computed from them.
struct PagePricing {
  /// A row with the cost of a use case.
  struct Line {
    let row: RecordRow
    let use: CostLayout.Case
    /// Nil where the row has no place for a cost.
    let cost: Fact?
    /// Nil where the page lacks a price that the case needs.
    let calculation: CostCalculation?

    var price: Price? { cost?.price }

    /// Whether its cost differs from the computed one.
    var isWrong: Bool {
      guard let price, let calculation else { return false }
      return !calculation.allows(price)
    }

    /// Whether the case buys something at a price.
    func buys(_ field: FieldIndex) -> Bool {
      use.amounts.contains { $0.price == field && $0.count > 0 }
    }
  }

  /// A price that the costs contradict, and the amount that fits all of them.
  struct Suspect {
    let price: Fact
    /// In billionths.
    let amount: Int64
  }

  /// The places of prices outside the formula, including those without a price.
  let cells: [FieldIndex: Fact]
  /// The prices in the formula.
  let formula: [FieldIndex: Fact]
  let lines: [Line]
  /// The prices that the formula and the costs of the page need, in the contract's order.
  let needed: [FieldIndex]

  init(of page: Page) {
    let cells = page.prices
    let formula = Dictionary(
      page.record.facts.filter { $0.place == .code && $0.price != nil }.map { ($0.field, $0) },
      uniquingKeysWith: { first, _ in first })
    // The formula replaces a missing price.
    let prices = formula.filter { cells[$0.key].map(\.isMissing) ?? true }
      .merging(cells) { formula, _ in formula }
    let layouts = page.kind?.costs ?? []
    lines = page.record.rows.flatMap { row in
      layouts.compactMap { costs -> Line? in
        guard let label = row.fact(of: costs.label),
          let use = costs.case(named: page.text(of: label))
        else { return nil }
        return Line(
          row: row, use: use, cost: row.fact(of: costs.cost),
          calculation: CostCalculation(use, costs, by: prices, on: page))
      }
    }
    self.cells = cells
    self.formula = formula
    let bought = lines.flatMap { line in
      line.use.amounts.filter { $0.count > 0 && line.price.map { $0.amount > 0 } == true }
        .map(\.price)
    }
    needed = Set(bought + formula.keys).sorted()
  }

  /// Whether the page lacks the price of a field, and no defect of its layout explains that.
  func isLost(_ field: FieldIndex, on page: Page) -> Bool {
    if let cell = cells[field] { return cell.isMissing }
    if cells.isEmpty {
      // The table or its row may be missing instead.
      guard !formula.isEmpty, page.record.tables.allSatisfy(page.hasRows), page.isLaidOut else {
        return false
      }
    }
    return page.syntax.tableDefects.isEmpty
      && page.record.uncertain.isEmpty
      && page.record.columns.allSatisfy { LabelComparison($0, on: page).isClean }
      && !page.record.facts.contains { page.isUnfit($0, insteadOf: field) }
  }

  /// The one price that explains why costs are wrong; nil where there is none, or several.
  var suspect: Suspect? {
    guard lines.count(where: \.isWrong) > 1 else { return nil }
    let suspects = needed.compactMap { suspect($0) }
    if suspects.count == 1 { return suspects[0] }
    let contradicted = suspects.filter { suspect in
      guard let stated = formula[suspect.price.field]?.price, let price = suspect.price.price else {
        return false
      }
      return !stated.agrees(with: price)
    }
    return contradicted.count == 1 ? contradicted[0] : nil
  }

  private func suspect(_ field: FieldIndex) -> Suspect? {
    guard let price = cells[field], price.price != nil else { return nil }
    var range: ClosedRange<Int128> = 0...Int128(Int64.max)
    for line in lines {
      guard let cost = line.price, let calculation = line.calculation else { continue }
      guard let allowed = calculation.range(of: field, for: cost) else {
        // Nothing is bought at this price, so it does not explain the wrong cost.
        if line.isWrong { return nil }
        continue
      }
      guard allowed.overlaps(range) else { return nil }
      range = allowed.clamped(to: range)
    }
    if let stated = formula[field]?.price,
      range.overlaps(Int128(stated.least)...Int128(stated.bound)),
      range.contains(Int128(stated.amount) * 2)
    {
      return Suspect(price: price, amount: stated.amount)
    }
    return Self.simplest(in: range).map { Suspect(price: price, amount: $0) }
  }

  /// The amount with the fewest decimals, in billionths, in a range of half billionths.
  private static func simplest(in range: ClosedRange<Int128>) -> Int64? {
    let middle = (range.lowerBound + range.upperBound) / 4
    var step: Int128 = 10_000_000
    while step > 0 {
      let amount = (middle + step / 2) / step * step
      if range.contains(amount * 2) { return Int64(exactly: amount) }
      step /= 10
    }
    return nil
  }
}

extension Page {
  /// The price of the page's subject, outside formulas and tables with a record in each row.
  func price(_ field: FieldIndex) -> Fact? {
    record.facts.first { $0.field == field && $0.isOfPage && $0.place != .code }
  }

  /// Every price of the page's subject.
  var prices: [FieldIndex: Fact] {
    let facts = record.facts.filter {
      $0.isOfPage && $0.place != .code && contract.fields[$0.field].type == .price
    }
    return Dictionary(facts.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a fact is a text that does not match its template, in which a field would be.
  fileprivate func isUnfit(_ fact: Fact, insteadOf field: FieldIndex) -> Bool {
    guard fact.isOfPage, case .unfit(let template) = fact.value else { return false }
    return template.fields.contains(field)
  }
}
