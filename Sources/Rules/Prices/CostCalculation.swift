import Contract
import Records
import SourceText

/// The cost of a use case, by the prices of its page.
///
/// The prices are rounded, so the cost is an interval; it is computed exactly, in 128 bits.
struct CostCalculation {
  /// A price, and the amount bought at it.
  struct Item {
    let count: Int64
    let field: FieldIndex
    /// Where the page has the price.
    let fact: Fact
    let price: Price
  }

  private let amounts: [(price: FieldIndex, count: Int64)]
  private let prices: FactMap
  /// The number of units that each price is for.
  let unitCount: Int64
  /// The cost by the prices as written, in billionths.
  let amount: Int64
  /// The least cost by prices that round to those as written, and the bound of it, each times the
  /// number of units.
  private let least: Int128
  private let bound: Int128

  /// Nil where the page lacks a price that the case needs, or where the cost overflows.
  init?(_ use: CostLayout.Case, _ costs: CostLayout, by prices: FactMap) {
    unitCount = costs.unitCount
    var sum = Int128(unitCount / 2)
    var least: Int128 = 0
    var bound: Int128 = 0
    for (field, count) in use.amounts {
      guard let price = prices.price(of: field) else { return nil }
      sum += Int128(count) * Int128(price.amount)
      least += Int128(count) * Int128(price.least)
      bound += Int128(count) * Int128(price.bound)
    }
    guard let amount = Int64(exactly: sum / Int128(unitCount)) else { return nil }
    self.amount = amount
    self.least = least
    self.bound = bound
    amounts = use.amounts
    self.prices = prices
  }

  var items: [Item] {
    amounts.compactMap { field, count in
      guard let fact = prices[field], let price = prices.price(of: field) else { return nil }
      return Item(count: count, field: field, fact: fact, price: price)
    }
  }

  /// Whether some prices that round to those of the page give a cost that rounds to this one.
  ///
  /// An amount halfway between two may be rounded to either. A cost above zero is not rounded to
  /// zero: readers would think that it is free.
  func allows(_ cost: Price) -> Bool {
    if cost.amount == 0, amount > 0 { return false }
    return least <= Int128(cost.bound) * Int128(unitCount)
      && Int128(cost.least) * Int128(unitCount) <= bound
  }

  /// The range of a field's price, in halves of billionths, for which a cost is right; nil where
  /// nothing is bought at it, or no price fits.
  func range(of field: FieldIndex, for cost: Price) -> ClosedRange<Int128>? {
    let items = items
    let count = Int128(items.filter { $0.field == field }.reduce(0) { $0 + $1.count })
    guard count > 0 else { return nil }
    let others = items.filter { $0.field != field }
    let least = Int128(cost.least) * Int128(unitCount) - Self.sum(others) { $0.price.bound }
    let bound = Int128(cost.bound) * Int128(unitCount) - Self.sum(others) { $0.price.least }
    guard bound >= 0 else { return nil }
    return max(0, least / count)...(bound / count + 1)
  }

  /// The cost as a decimal, with as many decimals as a text, and more where rounding to them would
  /// be off by more than a thousandth.
  func shown(like text: String) -> String {
    let given = text.utf8.firstIndex(of: .period).map { text.utf8[$0...].count - 1 } ?? 0
    var decimals = min(max(2, given), Price.finest)
    var unit: Int64 = 1
    for _ in decimals..<Price.finest { unit *= 10 }
    while decimals < Price.finest {
      let rest = amount % unit
      // Compared by division: an amount may be as large as any number.
      if min(rest, unit - rest) <= amount / 1_000 { break }
      decimals += 1
      unit /= 10
    }
    return Price.decimal(amount, decimals: decimals)
  }

  private static func sum(_ items: [Item], _ amount: (Item) -> Int64) -> Int128 {
    items.reduce(0) { $0 + Int128($1.count) * Int128(amount($1)) }
  }

  /// `10k × $0.40/1M + 1k × $1.60/1M`
  func text(on page: Page) -> String {
    items.map { "\(Self.short($0.count)) × \(Self.text($0, on: page))" }.joined(separator: " + ")
  }

  /// A price as on the page, with its unit.
  private static func text(_ item: Item, on page: Page) -> String {
    let text = page.text(of: item.fact)
    let unit = page.contract.fields[item.field].unit ?? ""
    return text.hasSuffix(unit) || page.contract.prices.free.contains(text) ? text : text + unit
  }

  /// A count with the largest suffix that needs no more than three digits after the point: `1.5k`.
  static func short(_ count: Int64) -> String {
    let suffixes: [(worth: Int64, suffix: String)] = [
      (1_000_000_000, "B"), (1_000_000, "M"), (1_000, "k"),
    ]
    for (worth, suffix) in suffixes where count >= worth && count % (worth / 1_000) == 0 {
      let thousandths = String(count % worth / (worth / 1_000) + 1_000).dropFirst()
      let decimals = String(thousandths.reversed().drop { $0 == "0" }.reversed())
      return "\(count / worth)\(decimals.isEmpty ? "" : ".")\(decimals)\(suffix)"
    }
    return String(count)
  }
}
