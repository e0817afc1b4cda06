import Contract
import Records

/// The interval of the average of several values, each of which may be rounded.
struct Average {
  /// The lower bound and the exclusive upper bound, where only pages with a value count.
  let least: Int64
  let bound: Int64
  /// The same where a page without a value counts as 0.
  private let leastOfAll: Int64
  private let boundOfAll: Int64

  /// Nil for no values.
  init?(of values: [ValueInterval], among count: Int) {
    guard !values.isEmpty, count >= values.count else { return nil }
    let least = values.reduce(Int128(0)) { $0 + Int128($1.least) }
    let bound = values.reduce(Int128(0)) { $0 + Int128($1.bound) }
    func divided(_ sum: Int128, by count: Int, up: Bool) -> Int64 {
      Int64(clamping: (sum + (up ? Int128(count) - 1 : 0)) / Int128(count))
    }
    self.least = divided(least, by: values.count, up: false)
    self.bound = divided(bound, by: values.count, up: true)
    leastOfAll = divided(least, by: count, up: false)
    boundOfAll = divided(bound, by: count, up: true)
  }

  /// Whether a value can be the average, with or without the pages that have no value: indexes use
  /// both.
  func allows(_ value: ValueInterval) -> Bool {
    (value.least < bound && least < value.bound)
      || (value.least < boundOfAll && leastOfAll < value.bound)
  }
}
