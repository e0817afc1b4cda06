/// An amount of money as a page writes it, an interval since prices are rounded: `$0.07` is any
/// price that rounds to it.
package struct Price: Hashable, Sendable {
  /// Twice the least and the largest amount, in billionths of the currency, so that halves are exact.
  private let least: Int64
  private let most: Int64

  /// The amount of `digits` with the last `decimals` of them behind the point; nil for more decimals
  /// than prices have.
  init?(digits: Int64, decimals: Int) {
    guard decimals <= Self.finest else { return nil }
    var unit: Int64 = 1
    for _ in decimals..<Self.finest { unit *= 10 }
    let (amount, overflow) = digits.multipliedReportingOverflow(by: unit * 2)
    guard !overflow, amount < Int64.max / 4 else { return nil }
    least = amount - unit
    most = amount + unit
  }

  /// How many decimals a price can have.
  private static let finest = 9

  /// Whether the two may be the same price, rounded to different decimals.
  package func agrees(with other: Price) -> Bool {
    least <= other.most && other.least <= most
  }
}
