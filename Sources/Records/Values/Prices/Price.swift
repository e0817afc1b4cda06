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
  /// The number of decimals of the smallest part; more than those of billionths where a price is
  /// for a single thing of millions.
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
  /// An amount that is too large for the scale has that of billionths.
  init?(digits: Int64, decimals: Int, scale: Int = finest) {
    guard decimals <= scale else { return nil }
    guard let unit = Self.powerOfTen(scale - decimals),
      case let (amount, overflow) = digits.multipliedReportingOverflow(by: unit * 2),
      !overflow, amount < Int64.max / 4
    else {
      guard scale > Self.finest else { return nil }
      self.init(digits: digits, decimals: decimals, scale: Self.finest)
      return
    }
    let half = min(unit, Self.power(scale - 2))
    self.init(
      amount: amount / 2, least: max(0, amount - half), bound: amount + half, scale: Int8(scale))
  }

  /// Exactly the amount of `digits` with the last `decimals` of them after the point; nil likewise.
  init?(exactly digits: Int64, decimals: Int, scale: Int = finest) {
    guard let rounded = Price(digits: digits, decimals: decimals, scale: scale) else { return nil }
    let amount = rounded.amount
    self.init(amount: amount, least: amount * 2, bound: amount * 2 + 1, scale: rounded.scale)
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
  package var partsOfOne: Double { Double(Self.power(Int(scale))) }

  /// The same in billionths, its interval not smaller.
  package var inBillionths: Price {
    guard scale > Self.finest else { return self }
    let part = Self.partsOfBillionth
    return Price(
      amount: amount / part, least: least / part, bound: bound / part + 1, scale: Int8(Self.finest))
  }

  /// The finest parts in a billionth.
  private static let partsOfBillionth = power(finestOfOne - finest)

  /// A power of ten whose double is a number; nil for a larger one.
  private static func powerOfTen(_ exponent: Int) -> Int64? {
    exponent > 18 ? nil : power(exponent)
  }

  private static func power(_ exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// The interval as numbers that increase with the price, for a field of some scale: large amounts
  /// are not as fine as small ones.
  func interval(ofScale scale: Int) -> (least: Int64, bound: Int64) {
    guard scale > self.scale else { return (least, bound) }
    // No amount of the finer scale is that large.
    let start = Int64.max / 4
    let firstOfCoarse = start / Self.partsOfBillionth
    return (start - firstOfCoarse + least, start - firstOfCoarse + bound)
  }

  /// Whether the two may be the same price, rounded to different decimals.
  package func agrees(with other: Price) -> Bool {
    let (one, two) = Self.inOneScale(self, other)
    return one.least < two.bound && two.least < one.bound
  }

  private static func inOneScale(_ one: Price, _ two: Price) -> (Price, Price) {
    one.scale == two.scale ? (one, two) : (one.inBillionths, two.inBillionths)
  }

  /// Whether every amount of this one is larger than a multiple of every amount of the other.
  package func exceeds(_ other: Price, times factor: Int64) -> Bool {
    let (one, two) = Self.inOneScale(self, other)
    let (multiple, overflow) = two.bound.multipliedReportingOverflow(by: factor)
    return !overflow && one.least >= multiple
  }

  /// Whether every amount of this one is larger than every amount of the other.
  package func exceeds(_ other: Price) -> Bool {
    let (one, two) = Self.inOneScale(self, other)
    return one.least >= two.bound
  }
}
