internal import Patterns
internal import SourceText

/// Evaluates checked code over the values of variables.
///
/// Errors are thrown; a value that is not known is a value, and what depends on it is unknown too.
/// `&&` and `||` absorb both where the other operand decides.
struct Evaluator {
  private let values: [ExpressionValue]
  /// The variables of the comprehensions around.
  var locals: [ExpressionValue] = []
  private(set) var budget: Int
  private let limit: Int
  private var matcher = PatternMatcher()
  /// Whether a boolean may be in place of a date: what is computed with it is unknown, no error.
  let hasMixedDates: Bool

  init(values: [ExpressionValue], budget: Int, hasMixedDates: Bool = false) {
    self.hasMixedDates = hasMixedDates
    self.values = values
    self.budget = budget
    limit = budget
  }

  /// Counts work: a step, a byte of text in sixteen, an item of a list.
  mutating func spend(_ cost: Int, _ range: ByteRange) throws(ExpressionError) {
    budget -= cost
    guard budget < 0 else { return }
    budget = 0
    throw ExpressionError(
      range, "expression takes more than \(limit) steps to evaluate", isLimit: true)
  }

  /// The cost of work that is linear in so many bytes.
  static func cost(ofBytes count: Int) -> Int { count / 16 }

  mutating func evaluate(_ code: Code) throws(ExpressionError) -> ExpressionValue {
    try spend(1, code.range)
    switch code.kind {
    case .constant(let value): return value
    case .variable(let index): return values.indices.contains(index) ? values[index] : .absent
    case .local(let index): return locals[index]
    case .isPresent(let index):
      return Self.presence(of: values.indices.contains(index) ? values[index] : nil)
    case .isFilled(let set):
      switch try evaluate(set) {
      case .list(let records): return .bool(!records.isEmpty)
      case .absent: return .bool(false)
      default: return .unknown
      }
    case .select(let operand, let field):
      return try select(evaluate(operand), field, code.range)
    case .has(let operand, let field): return try has(evaluate(operand), field, code.range)
    case .index(let operand, let index):
      let operand = try evaluate(operand)
      return try item(of: operand, evaluate(index), code.range)
    case .and(let operands): return try fold(operands, decisive: false)
    case .or(let operands): return try fold(operands, decisive: true)
    case .conditional(let condition, let first, let second):
      switch try evaluate(condition) {
      case .bool(let flag): return try evaluate(flag ? first : second)
      case let value where value.isUnknown: return .unknown
      case let value:
        throw ExpressionError(condition.range, "condition of '?' is \(value.type); expected bool")
      }
    case .unary(let operation, let operand):
      return try apply(operation, evaluate(operand), code.range)
    case .binary(let operation, let left, let right):
      let left = try evaluate(left)
      return try apply(operation, left, evaluate(right), code.range)
    case .call(let function, let arguments):
      var values: [ExpressionValue] = []
      for argument in arguments { values.append(try evaluate(argument)) }
      return try call(function, values, code.range)
    case .matches(let subject, let pattern):
      return try matches(evaluate(subject), pattern, code.range)
    case .list(let items):
      var values: [ExpressionValue] = []
      values.reserveCapacity(items.count)
      for item in items { values.append(try evaluate(item)) }
      return .list(values)
    case .map(let entries): return try map(entries)
    case .comprehension(let comprehension): return try evaluate(comprehension, code.range)
    }
  }

  /// Whether some operands may have a boolean in place of a date.
  func areMixed(_ operands: ExpressionValue...) -> Bool { areMixed(operands) }

  func areMixed(_ operands: [ExpressionValue]) -> Bool {
    hasMixedDates && operands.contains { if case .bool = $0 { true } else { false } }
  }

  /// What `has` says of a value.
  static func presence(of value: ExpressionValue?) -> ExpressionValue {
    switch value {
    case nil, .absent?: .bool(false)
    case .doubtful?: .unknown
    default: .bool(true)
    }
  }

  private mutating func map(
    _ entries: [(key: Code, value: Code)]
  ) throws(ExpressionError) -> ExpressionValue {
    var map = ExpressionMap()
    var hasUnknownKey = false
    for entry in entries {
      let key = try evaluate(entry.key)
      let value = try evaluate(entry.value)
      if key.isInexact {
        hasUnknownKey = true
        continue
      }
      guard key.type.isKey else {
        throw ExpressionError(
          entry.key.range,
          "\(key.type) cannot be the key of a map; expected bool, int, uint or string")
      }
      guard map.insert(key, value) else {
        throw ExpressionError(entry.key.range, "map has the key \(key.shown) twice")
      }
    }
    return hasUnknownKey ? .unknown : .map(map)
  }

  /// `&&` and `||`: the decisive value wins over unknown values, those over errors.
  private mutating func fold(
    _ operands: [Code], decisive: Bool
  ) throws(ExpressionError) -> ExpressionValue {
    var outcome = LogicalOutcome(decisive: decisive)
    for operand in operands where try add(operand, to: &outcome) { return .bool(decisive) }
    return try outcome.value()
  }

  /// Evaluates a condition as a part of a logical one; true where it decides that.
  mutating func add(
    _ operand: Code, to outcome: inout LogicalOutcome
  ) throws(ExpressionError) -> Bool {
    do throws(ExpressionError) {
      switch try evaluate(operand) {
      case .bool(let flag): return flag == outcome.decisive
      case let value where value.isUnknown: outcome.isUnknown = true
      case let value:
        throw ExpressionError(operand.range, "condition is \(value.type); expected bool")
      }
    } catch {
      if error.isLimit { throw error }
      outcome.error = outcome.error ?? error
    }
    return false
  }

  /// Whether a part of the text matches.
  mutating func matches(
    _ subject: ExpressionValue, _ pattern: Pattern, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    guard !subject.isUnknown else { return .unknown }
    guard case .string(let text) = subject else {
      throw ExpressionError(range, Checker.mismatch(.matches, [subject.type, .string]))
    }
    var steps = budget
    guard let result = matcher.matches(text, pattern, steps: &steps) else {
      try spend(budget + 1, range)
      return .unknown
    }
    budget = steps
    return .bool(result)
  }
}

/// The outcome of conditions of which one value decides: false for `&&` and `all`, true for `||`
/// and `exists`.
struct LogicalOutcome {
  let decisive: Bool
  var isUnknown = false
  var error: ExpressionError?

  init(decisive: Bool) { self.decisive = decisive }

  /// The outcome where no condition decided.
  func value() throws(ExpressionError) -> ExpressionValue {
    if isUnknown { return .unknown }
    if let error { throw error }
    return .bool(!decisive)
  }
}
