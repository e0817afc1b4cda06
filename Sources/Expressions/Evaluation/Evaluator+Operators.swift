internal import SourceText

extension Evaluator {
  /// `!a` or `-a`.
  func apply(
    _ operation: Operator, _ operand: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    switch (operation, operand) {
    case (.not, .bool(let flag)): return .bool(!flag)
    case (.negate, .int(let value)):
      guard value != .min else { throw overflow(operation, "int", range) }
      return .int(-value)
    case (.negate, .double(let value)): return .double(-value)
    case (.negate, .interval(let lower, let upper)):
      return .interval(
        lower: try apply(.negate, upper, range), upper: try apply(.negate, lower, range))
    default:
      guard !operand.isUnknown, !areMixed(operand) else { return .unknown }
      throw ExpressionError(range, "'\(operation.symbol)' cannot be applied to \(operand.type)")
    }
  }

  mutating func apply(
    _ operation: Operator, _ left: ExpressionValue, _ right: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    switch operation {
    case .equal, .notEqual:
      guard let isEqual = try equal(left, right, range) else { return .unknown }
      return .bool(isEqual == (operation == .equal))
    case .in: return try contains(right, left, range).map { .bool($0) } ?? .unknown
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if areMixed(left, right) { return .unknown }
      if case .string(let text) = left { try spend(Self.cost(ofBytes: text.utf8.count), range) }
      if case .bytes(let bytes) = left { try spend(Self.cost(ofBytes: bytes.count), range) }
      guard let comparison = left.compared(with: right) else {
        throw ExpressionError(range, Checker.mismatch(operation, left.type, right.type))
      }
      return comparison.satisfies(operation).map { .bool($0) } ?? .unknown
    default: return try compute(operation, left, right, range)
    }
  }

  private mutating func compute(
    _ operation: Operator, _ left: ExpressionValue, _ right: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    switch (left, right) {
    case (.int(let left), .int(let right)):
      return .int(try whole(operation, left, right, "int", range))
    case (.uint(let left), .uint(let right)):
      return .uint(try whole(operation, left, right, "uint", range))
    case (.double(let left), .double(let right)):
      switch operation {
      case .add: return .double(left + right)
      case .subtract: return .double(left - right)
      case .multiply: return .double(left * right)
      case .divide: return .double(left / right)
      default: break
      }
    case (.string(let left), .string(let right)) where operation == .add:
      try spend(Self.cost(ofBytes: left.utf8.count + right.utf8.count), range)
      return .string(left + right)
    case (.bytes(let left), .bytes(let right)) where operation == .add:
      try spend(Self.cost(ofBytes: left.count + right.count), range)
      return .bytes(left + right)
    case (.list(let left), .list(let right)) where operation == .add:
      try spend(left.count + right.count, range)
      return .list(left + right)
    case (.interval, _), (_, .interval): return try computeBounds(operation, left, right, range)
    default: if let time = try computeTime(operation, left, right, range) { return time }
    }
    guard !left.isUnknown, !right.isUnknown, !areMixed(left, right) else { return .unknown }
    throw ExpressionError(range, Checker.mismatch(operation, left.type, right.type))
  }

  /// A sum or a difference of bounds; a product or a quotient of an interval is unknown.
  private mutating func computeBounds(
    _ operation: Operator, _ left: ExpressionValue, _ right: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    guard operation == .add || operation == .subtract, !left.isUnknown, !right.isUnknown else {
      return .unknown
    }
    let (own, its) = (left.bounds, right.bounds)
    let isSum = operation == .add
    let lower = try compute(operation, own.lower, isSum ? its.lower : its.upper, range)
    let upper = try compute(operation, own.upper, isSum ? its.upper : its.lower, range)
    return .interval(lower: lower, upper: upper)
  }

  /// Sums and differences of times; nil for other values.
  private func computeTime(
    _ operation: Operator, _ left: ExpressionValue, _ right: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue? {
    let result: ExpressionValue?
    let type: String
    switch (left, operation, right) {
    case (.timestamp(let time), .add, .duration(let span)),
      (.duration(let span), .add, .timestamp(let time)):
      (result, type) = (time.adding(span).map { .timestamp($0) }, "timestamp")
    case (.timestamp(let time), .subtract, .duration(let span)):
      let sum = span.negated.flatMap { time.adding($0) }
      (result, type) = (sum.map { .timestamp($0) }, "timestamp")
    case (.timestamp(let time), .subtract, .timestamp(let other)):
      (result, type) = (time.since(other).map { .duration($0) }, "duration")
    case (.duration(let span), .add, .duration(let other)):
      (result, type) = (span.adding(other).map { .duration($0) }, "duration")
    case (.duration(let span), .subtract, .duration(let other)):
      let sum = other.negated.flatMap { span.adding($0) }
      (result, type) = (sum.map { .duration($0) }, "duration")
    default: return nil
    }
    guard let result else { throw overflow(operation, type, range) }
    return result
  }

  private func whole<Number: FixedWidthInteger>(
    _ operation: Operator, _ left: Number, _ right: Number, _ type: String, _ range: ByteRange
  ) throws(ExpressionError) -> Number {
    let result: (partialValue: Number, overflow: Bool)
    switch operation {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    default:
      guard right != 0 else { throw ExpressionError(range, "division by zero") }
      result =
        operation == .divide
        ? left.dividedReportingOverflow(by: right)
        : left.remainderReportingOverflow(dividingBy: right)
    }
    guard !result.overflow else { throw overflow(operation, type, range) }
    return result.partialValue
  }

  private func overflow(
    _ operation: Operator, _ type: String, _ range: ByteRange
  ) -> ExpressionError {
    ExpressionError(range, "result of '\(operation.symbol)' is too large or too small for \(type)")
  }
}
