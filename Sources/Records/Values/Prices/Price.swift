/// An amount of money as written on a page; an interval, since prices are rounded: `$0.07` is any
/// price that rounds to it.
package struct Price: Hashable, Sendable {
  /// The amount as written, in billionths of the currency.
  package let amount: Int64
  /// Twice the smallest amount in the interval, in billionths, so that halves are exact.
  package let least: Int64
  /// Twice the first amount above the interval.
  package let bound: Int64

  /// The price of something free, which is not a rounded amount.
  package static let free = Price(amount: 0, least: 0, bound: 1)

  private init(amount: Int64, least: Int64, bound: Int64) {
    self.amount = amount
    self.least = least
    self.bound = bound
  }

  /// The amount of `digits` with the last `decimals` of them after the point; nil for more decimals
  /// than prices have, and for an amount that no price has.
  ///
  /// Prices are never rounded to less than cents, so `$2` is `$2.00`.
  init?(digits: Int64, decimals: Int) {
    guard decimals <= Self.finest else { return nil }
    var unit: Int64 = 1
    for _ in decimals..<Self.finest { unit *= 10 }
    let (amount, overflow) = digits.multipliedReportingOverflow(by: unit * 2)
    guard !overflow, amount < Int64.max / 4 else { return nil }
    let half = min(unit, Self.halfCent)
    self.init(amount: amount / 2, least: max(0, amount - half), bound: amount + half)
  }

  /// Exactly the amount of `digits` with the last `decimals` of them after the point; nil likewise.
  init?(exactly digits: Int64, decimals: Int) {
    guard let rounded = Price(digits: digits, decimals: decimals) else { return nil }
    self.init(amount: rounded.amount, least: rounded.amount * 2, bound: rounded.amount * 2 + 1)
  }

  /// The number of decimals that a price can have.
  package static let finest = 9

  /// Twice half a cent.
  private static let halfCent: Int64 = 10_000_000

  /// Whether the two may be the same price, rounded to different decimals.
  package func agrees(with other: Price) -> Bool {
    least < other.bound && other.least < bound
  }

  /// Whether every amount of this one is larger than every amount of the other.
  package func exceeds(_ other: Price) -> Bool { least >= other.bound }
}
