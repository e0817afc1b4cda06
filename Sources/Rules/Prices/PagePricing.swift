import Contract
import MarkdownSyntax
import Records
import SourceText

/// The prices of a page, those in its formula, and the costs computed from them.
struct PagePricing {
  /// A row with the cost of a use case. A class, since it has many parts and is read several times.
  final class Line {
    let row: RecordRow
    let use: CostLayout.Case
    let layout: CostLayout
    /// Nil where the row has no place for a cost.
    let cost: Fact?
    /// Nil where the page lacks a price that the case needs.
    let calculation: CostCalculation?
    /// Whether its cost differs from the computed one.
    let isWrong: Bool

    init(_ row: RecordRow, _ use: CostLayout.Case, of layout: CostLayout, by prices: FactMap) {
      self.row = row
      self.use = use
      self.layout = layout
      cost = row.fact(of: layout.cost)
      calculation = CostCalculation(use, layout, by: prices)
      if let price = cost?.price, let calculation {
        isWrong = !calculation.allows(price)
      } else {
        isWrong = false
      }
    }

    var price: Price? { cost?.price }

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
  let cells: FactMap
  /// The prices in the formula.
  let formula: FactMap
  /// None where nothing is wrong with any of them.
  let lines: [Line]
  /// The prices that the formula and the costs of the page need, in the contract's order.
  let needed: [FieldIndex]

  init(of page: Page) {
    let fields = page.contract.fieldGroups.prices
    cells = FactMap(of: fields) { page.price($0) }
    formula = FactMap(of: fields) { field in
      page.factIndex[field].first { $0.price != nil && $0.place == .code }
    }
    // The formula replaces a missing price.
    let prices = FactMap(of: fields) { [cells, formula] field in
      cells[field].flatMap { $0.isMissing ? nil : $0 } ?? formula[field] ?? cells[field]
    }
    var needed = formula.fields
    var areRight = true
    let layouts = page.kind?.costs ?? []
    let rows = layouts.isEmpty || page.contents.records.count == 1 ? [] : page.contents.rows
    for row in rows {
      for costs in layouts {
        guard let use = row.useCase(of: costs, on: page) else { continue }
        let cost = row.fact(of: costs.cost)
        areRight = areRight && Self.isRight(row, cost, use, costs, by: prices)
        guard let price = cost?.price, price.amount > 0 else { continue }
        for bought in use.amounts where bought.count > 0 && !needed.contains(bought.price) {
          needed.append(bought.price)
        }
      }
    }
    self.needed = needed.sorted()
    areRight = areRight && needed.allSatisfy { [cells] in cells.price(of: $0) != nil }
    // On most pages, all are right.
    lines =
      areRight
      ? []
      : rows.flatMap { row in
        layouts.compactMap { costs in
          row.useCase(of: costs, on: page).map { Line(row, $0, of: costs, by: prices) }
        }
      }
  }

  /// Whether a row has nothing to report: its quantities are those of its case, and its cost
  /// follows from the prices, where both are known.
  private static func isRight(
    _ row: RecordRow, _ cost: Fact?, _ use: CostLayout.Case, _ costs: CostLayout, by prices: FactMap
  ) -> Bool {
    guard cost?.isMissing != true, row.shows(use) else { return false }
    guard let price = cost?.price else { return true }
    return CostCalculation(use, costs, by: prices)?.allows(price) != false
  }

  /// Whether the page lacks the price of a field, and no defect of its layout explains that.
  func isLost(_ field: FieldIndex, on page: Page) -> Bool {
    if let cell = cells[field] { return cell.isMissing }
    if cells.isEmpty {
      // The table or its row may be missing instead.
      guard !formula.isEmpty, page.contents.tables.allSatisfy(page.hasRows), page.isLaidOut else {
        return false
      }
    }
    return page.syntax.tableDefects.isEmpty
      && page.contents.uncertain.isEmpty
      && page.unusualColumns.allSatisfy { LabelComparison($0, on: page).isClean }
      && !page.contents.facts.contains { page.isUnfit($0, insteadOf: field) }
  }

  /// The prices that explain why costs are wrong: one, or several that differ from the formula or
  /// are in each other's places; none where that is not certain.
  var suspects: [Suspect] {
    guard lines.count(where: { $0.isWrong }) > 1 else { return [] }
    if let suspect = onlySuspect { return [suspect] }
    let stated = suspects(for: formula)
    if !stated.isEmpty { return stated }
    let swapped = exchanges.map { suspects(for: $0) }.filter { !$0.isEmpty }
    return swapped.count == 1 ? swapped[0] : []
  }

  /// The one price that explains why costs are wrong; nil where there is none, or several.
  private var onlySuspect: Suspect? {
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

  /// The prices that differ from others, where all costs follow from these; none where some do not.
  private func suspects(for others: FactMap) -> [Suspect] {
    let prices = FactMap(of: needed) { others[$0] ?? cells[$0] }
    let areRight = lines.allSatisfy { line in
      guard let cost = line.price else { return true }
      return CostCalculation(line.use, line.layout, by: prices)?.allows(cost) == true
    }
    guard areRight else { return [] }
    return needed.compactMap { field in
      guard let cell = cells[field], let price = cell.price, let other = others[field]?.price,
        !other.agrees(with: price)
      else { return nil }
      return Suspect(price: cell, amount: other.inBillionths.amount)
    }
  }

  /// Each two prices of the page, each in the place of the other.
  private var exchanges: [FactMap] {
    let known = needed.filter { cells[$0]?.price != nil }
    return known.enumerated().flatMap { number, field in
      known[..<number].map { other in
        FactMap(of: [field, other]) { cells[$0 == field ? other : field] }
      }
    }
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
    if let stated = formula[field]?.price?.inBillionths,
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

/// One fact for each of a few fields.
struct FactMap {
  private let facts: [(field: FieldIndex, fact: Fact, price: Price?)]

  /// The facts of those `fields` that have one.
  init(of fields: [FieldIndex], _ fact: (FieldIndex) -> Fact?) {
    facts = [(field: FieldIndex, fact: Fact, price: Price?)](capacity: fields.count) { facts in
      for field in fields {
        guard let fact = fact(field) else { continue }
        facts.append((field, fact, fact.price?.inBillionths))
      }
    }
  }

  /// The price of a field in billionths; nil where its fact is none.
  func price(of field: FieldIndex) -> Price? { index(of: field).flatMap { facts[$0].price } }

  subscript(field: FieldIndex) -> Fact? { index(of: field).map { facts[$0].fact } }

  private func index(of field: FieldIndex) -> Int? { facts.firstIndex { $0.field == field } }

  var isEmpty: Bool { facts.isEmpty }
  var fields: [FieldIndex] { facts.map(\.field) }
}

extension RecordRow {
  /// The case that a row is about.
  fileprivate func useCase(of costs: CostLayout, on page: Page) -> CostLayout.Case? {
    fact(of: costs.label).flatMap { costs.case(named: page.bytes(of: $0)) }
  }

  /// The quantity of a field, where it is another one than a value.
  func fact(of field: FieldIndex, unlike value: Int64) -> Fact? {
    guard let fact = fact(of: field), let quantity = fact.quantity,
      !(quantity.least..<quantity.bound).contains(value)
    else { return nil }
    return fact
  }

  /// Whether its quantities are those of its case.
  fileprivate func shows(_ use: CostLayout.Case) -> Bool {
    use.shown.allSatisfy { field, value in fact(of: field, unlike: value) == nil }
  }
}

extension Page {
  /// The price of the page's subject, outside formulas and tables with a record in each row.
  func price(_ field: FieldIndex) -> Fact? {
    factIndex[field].first { $0.isOfPage && $0.place != .code }
  }

  /// Whether a fact is a text that does not match its template, in which a field would be.
  fileprivate func isUnfit(_ fact: Fact, insteadOf field: FieldIndex) -> Bool {
    guard fact.isOfPage, case .unfit(let template) = fact.value else { return false }
    return template.fields.contains(field)
  }
}
