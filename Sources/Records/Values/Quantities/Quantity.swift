/// A number of things as written on a page: `512`, `8k`, `32.8K`, `1.0M`, `1,047,576`.
///
/// Writers round differently, `8192` to `8k` or to `8.2k`, so a written quantity represents an
/// interval: every value that rounds or truncates to it.
package struct Quantity: RoundedValue, Hashable, Sendable {
  /// The number as written.
  package let written: Int64
  /// The smallest value in the interval.
  package let least: Int64
  /// The first value above the interval.
  package let bound: Int64

  /// The quantity whose last written digit is worth `step`; a step of 1 is exact.
  init(_ value: Int64, step: Int64) {
    written = value
    if step <= 1 {
      least = value
      bound = value + 1
    } else {
      least = max(0, value - step / 2)
      bound = value + step
    }
  }

  /// No real number of things is larger.
  static let largest = 1_000_000_000_000_000
}
