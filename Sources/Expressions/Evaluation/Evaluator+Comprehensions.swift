internal import SourceText

extension Evaluator {
  mutating func evaluate(
    _ comprehension: Comprehension, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    let items = try evaluate(comprehension.items)
    guard !items.isUnknown else { return .unknown }
    guard items.type.visited != nil else {
      throw ExpressionError(
        comprehension.items.range, "\(items.type) cannot be visited; expected a list or a map")
    }
    let depth = locals.count
    defer { locals.removeLast(locals.count - depth) }
    locals.append(.unknown)
    if comprehension.hasTwoVariables { locals.append(.unknown) }
    switch comprehension.macro {
    case .all, .exists:
      return try test(comprehension, items, decisive: comprehension.macro == .exists)
    case .existsOne: return try count(comprehension, items)
    case .map, .filter, .transformList: return try list(comprehension, items, range)
    case .transformMap: return try map(comprehension, items)
    }
  }

  private static func count(_ items: ExpressionValue) -> Int {
    switch items {
    case .list(let values): values.count
    case .map(let map): map.count
    default: 0
    }
  }

  /// Sets the variables to the entry at a place.
  private mutating func visit(
    _ place: Int, of items: ExpressionValue, _ comprehension: Comprehension
  ) {
    let local = comprehension.local
    switch items {
    case .list(let values):
      if comprehension.hasTwoVariables { locals[local] = .int(Int64(place)) }
      locals[comprehension.hasTwoVariables ? local + 1 : local] = values[place]
    case .map(let map):
      let entry = map.entries[place]
      locals[local] = entry.key
      if comprehension.hasTwoVariables { locals[local + 1] = entry.value }
    default: break
    }
  }

  private mutating func test(
    _ comprehension: Comprehension, _ items: ExpressionValue, decisive: Bool
  ) throws(ExpressionError) -> ExpressionValue {
    var outcome = LogicalOutcome(decisive: decisive)
    for place in 0..<Self.count(items) {
      visit(place, of: items, comprehension)
      if try add(comprehension.body, to: &outcome) { return .bool(decisive) }
    }
    return try outcome.value()
  }

  /// `exists_one`, which absorbs no error.
  private mutating func count(
    _ comprehension: Comprehension, _ items: ExpressionValue
  ) throws(ExpressionError) -> ExpressionValue {
    var found = 0
    var isUnknown = false
    for place in 0..<Self.count(items) {
      visit(place, of: items, comprehension)
      guard let holds = try condition(comprehension.body) else {
        isUnknown = true
        continue
      }
      if holds { found += 1 }
    }
    // A second one decides, whatever the others are.
    return isUnknown && found < 2 ? .unknown : .bool(found == 1)
  }

  /// The value of a condition; nil where it is unknown.
  private mutating func condition(_ code: Code) throws(ExpressionError) -> Bool? {
    switch try evaluate(code) {
    case .bool(let flag): return flag
    case let value where value.isUnknown: return nil
    case let value:
      throw ExpressionError(code.range, "condition is \(value.type); expected bool")
    }
  }

  private mutating func list(
    _ comprehension: Comprehension, _ items: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    let isFilter = comprehension.macro == .filter
    var result: [ExpressionValue] = []
    for place in 0..<Self.count(items) {
      visit(place, of: items, comprehension)
      if let code = isFilter ? comprehension.body : comprehension.condition {
        guard let holds = try condition(code) else { return .unknown }
        guard holds else { continue }
      }
      try spend(1, range)
      result.append(isFilter ? locals[comprehension.local] : try evaluate(comprehension.body))
    }
    return .list(result)
  }

  private mutating func map(
    _ comprehension: Comprehension, _ items: ExpressionValue
  ) throws(ExpressionError) -> ExpressionValue {
    var result = ExpressionMap()
    for place in 0..<Self.count(items) {
      visit(place, of: items, comprehension)
      if let code = comprehension.condition {
        guard let holds = try condition(code) else { return .unknown }
        guard holds else { continue }
      }
      let key = locals[comprehension.local]
      _ = result.insert(key, try evaluate(comprehension.body))
    }
    return .map(result)
  }
}
