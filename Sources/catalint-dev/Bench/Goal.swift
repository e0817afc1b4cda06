/// The goal for a ratio.
package enum Goal: Sendable, Equatable {
  /// Catalint takes at most this many times as much as the other.
  case atMost(Double)
  /// Catalint is at least this many times as fast.
  case atLeast(Double)

  /// The ratio of the costs of Catalint and the other, in the goal's sense.
  package func ratio(_ own: Double, to other: Double) -> Double {
    switch self {
    case .atMost: own / other
    case .atLeast: other / own
    }
  }

  /// By which factor Catalint's cost grew when one ratio became the other.
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
