internal import SourceText

/// How two values compare by `<`; the language orders numbers of different types by their values.
enum Comparison {
  case less, equal, greater
  /// A number and NaN.
  case unordered
  /// Bounds that touch: the left value is not greater, or not less.
  case atMost, atLeast
  /// Bounds that overlap, or a value that is not known.
  case unknown

  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .less : left == right ? .equal : .greater
  }

  init(_ left: Double, _ right: Double) {
    self = left < right ? .less : left == right ? .equal : left > right ? .greater : .unordered
  }
}

extension ExpressionValue {
  /// How it compares with another value; nil where the language does not order the two.
  func compared(with other: ExpressionValue) -> Comparison? {
    switch (self, other) {
    case (.bool(let left), .bool(let right)): Comparison(left ? 1 : 0, right ? 1 : 0)
    case (.int(let left), .int(let right)): Comparison(left, right)
    case (.uint(let left), .uint(let right)): Comparison(left, right)
    case (.double(let left), .double(let right)): Comparison(left, right)
    case (.int(let left), .uint(let right)):
      UInt64(exactly: left).map { Comparison($0, right) } ?? .less
    case (.uint(let left), .int(let right)):
      UInt64(exactly: right).map { Comparison(left, $0) } ?? .greater
    // As in the tests of the specification, an integer is compared with a double as a double.
    case (.int(let left), .double(let right)): Comparison(Double(left), right)
    case (.double(let left), .int(let right)): Comparison(left, Double(right))
    case (.uint(let left), .double(let right)): Comparison(Double(left), right)
    case (.double(let left), .uint(let right)): Comparison(left, Double(right))
    case (.string(let left), .string(let right)): Comparison(bytes: left.utf8, right.utf8)
    case (.bytes(let left), .bytes(let right)): Comparison(bytes: left, right)
    case (.timestamp(let left), .timestamp(let right)): Comparison(left, right)
    case (.duration(let left), .duration(let right)): Comparison(left, right)
    case (.interval, _), (_, .interval): comparedBounds(with: other)
    default: isUnknown || other.isUnknown ? .unknown : nil
    }
  }

  /// The bounds; of what is not an interval, itself twice.
  var bounds: (lower: ExpressionValue, upper: ExpressionValue) {
    if case .interval(let lower, let upper) = self { (lower, upper) } else { (self, self) }
  }

  /// `1–2` is less than `3–4`, but whether it is less than `2` is unknown.
  private func comparedBounds(with other: ExpressionValue) -> Comparison? {
    guard !isUnknown, !other.isUnknown else { return .unknown }
    let (own, its) = (bounds, other.bounds)
    guard let upward = own.upper.compared(with: its.lower),
      let downward = own.lower.compared(with: its.upper)
    else { return nil }
    switch (upward, downward) {
    case (.less, _): return .less
    case (_, .greater): return .greater
    case (.equal, .equal): return .equal
    case (.equal, _): return .atMost
    case (_, .equal): return .atLeast
    case (.unordered, _), (_, .unordered): return .unordered
    default: return .unknown
    }
  }
}

extension Comparison {
  /// Texts are compared by their bytes, which is the order of their code points.
  fileprivate init<Bytes: Sequence<UInt8>>(bytes left: Bytes, _ right: Bytes) {
    self =
      left.elementsEqual(right) ? .equal : left.lexicographicallyPrecedes(right) ? .less : .greater
  }

  /// Whether an order operator holds; nil where that is unknown.
  func satisfies(_ order: Operator) -> Bool? {
    switch self {
    case .unknown: return nil
    case .unordered: return false
    case .less: return order == .less || order == .lessOrEqual
    case .equal: return order == .lessOrEqual || order == .greaterOrEqual
    case .greater: return order == .greater || order == .greaterOrEqual
    case .atMost: return order == .lessOrEqual ? true : order == .greater ? false : nil
    case .atLeast: return order == .greaterOrEqual ? true : order == .less ? false : nil
    }
  }
}
