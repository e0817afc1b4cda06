/// A value that may be any number of an interval, since it may be rounded.
package protocol RoundedValue {
  /// The smallest number in the interval.
  var least: Int64 { get }
  /// The first number above the interval.
  var bound: Int64 { get }
}

extension RoundedValue {
  /// Whether it is exactly one number.
  @inlinable package var isExact: Bool { bound == least + 1 }

  /// Whether the intervals overlap; two values that agree may be the same fact.
  @inlinable package func agrees(with other: Self) -> Bool {
    least < other.bound && other.least < bound
  }

  /// Whether every number of this one is larger than every number of the other.
  @inlinable package func exceeds(_ other: Self) -> Bool { least >= other.bound }
}
