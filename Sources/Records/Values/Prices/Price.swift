package import Contract

/// An amount of money as written on a page; an interval, since prices are rounded: `$0.07` is any
/// price that rounds to it.
package struct Price: RoundedValue, Hashable, Sendable {
  /// The amount as written: its whole number of the smallest parts of the currency, billionths.
  package let amount: Int64
  /// Twice the smallest amount in the interval, so that halves are exact.
  package let least: Int64
  /// Twice the first amount above the interval.
  package let bound: Int64
  /// The number of decimals of the smallest part; more than those of billionths where a price is for
  /// a single thing of millions.
  package let scale: Int8

  /// The price of something free, which is not a rounded amount.
  package static func free(scale: Int = finest) -> Price {
    Price(amount: 0, least: 0, bound: 1, scale: Int8(scale))
  }

  private init(amount: Int64, least: Int64, bound: Int64, scale: Int8) {
    self.amount = amount
    self.least = least
    self.bound = bound
    self.scale = scale
  }

  /// The amount of `digits` with the last `decimals` of them after the point; nil for more decimals
  /// than prices have, and for an amount that no price has.
  ///
  /// Prices are never rounded to less than cents, so `$2` is `$2.00`.
  init?(digits: Int64, decimals: Int, scale: Int = finest) {
    guard (0...scale).contains(decimals) else { return nil }
    let unit = Self.powerOfTen(scale - decimals)
    let (amount, overflow) = digits.multipliedReportingOverflow(by: unit * 2)
    guard !overflow, amount < Int64.max / 4 else { return nil }
    let half = min(unit, Self.powerOfTen(scale - 2))
    self.init(
      amount: amount / 2, least: max(0, amount - half), bound: amount + half, scale: Int8(scale))
  }

  /// Exactly the amount of `digits` with the last `decimals` of them after the point; nil likewise.
  init?(exactly digits: Int64, decimals: Int, scale: Int = finest) {
    guard let rounded = Price(digits: digits, decimals: decimals, scale: scale) else { return nil }
    let amount = rounded.amount
    self.init(amount: amount, least: amount * 2, bound: amount * 2 + 1, scale: Int8(scale))
  }

  /// The number of decimals that a price can have.
  package static let finest = 9
  /// The number of decimals that the price of a single one of millions can have.
  package static let finestOfOne = 15

  /// The number of decimals that prices of a field can have.
  package static func scale(of field: FieldDefinition) -> Int {
    field.unitCount == 1 ? finestOfOne : finest
  }

  /// The number of the smallest parts in one of the currency.
  package var partsOfOne: Double { Double(Self.powerOfTen(Int(scale))) }

  /// The same in billionths, its interval not smaller.
  package var inBillionths: Price {
    guard scale > Self.finest else { return self }
    let part = Self.powerOfTen(Int(scale) - Self.finest)
    return Price(
      amount: amount / part, least: least / part, bound: bound / part + 1, scale: Int8(Self.finest))
  }

  private static func powerOfTen(_ exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
