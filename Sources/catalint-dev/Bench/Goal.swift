/// What a ratio ought to be.
package enum Goal: Sendable, Equatable {
  /// Catalint takes so many times as much as the other.
  case atMost(Double)
  /// Catalint is so many times as fast.
  case atLeast(Double)

  /// The ratio of what Catalint and the other take, in the goal's sense.
  package func ratio(_ own: Double, to other: Double) -> Double {
    switch self {
    case .atMost: own / other
    case .atLeast: other / own
    }
  }

  /// How many times as much Catalint takes when one ratio has become the other.
  package func growth(from before: Double, to now: Double) -> Double {
    switch self {
    case .atMost: now / before
    case .atLeast: before / now
    }
  }

  /// The ratio that is just good enough.
  package var bound: Double {
    switch self {
    case .atMost(let bound), .atLeast(let bound): bound
    }
  }
}

extension Goal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .atMost(let bound): "≤ \(Figure.ratio(bound))"
    case .atLeast(let bound): "≥ \(Figure.ratio(bound))"
    }
  }
}
