internal import SourceText

/// Fields, items and membership.
extension Evaluator {
  mutating func select(
    _ operand: ExpressionValue, _ field: String, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    guard let map = try map(operand, field, range) else { return .unknown }
    guard let value = map[.string(field)] else {
      throw ExpressionError(range, "map has no key \(field.quotedForMessage)")
    }
    return value
  }

  mutating func has(
    _ operand: ExpressionValue, _ field: String, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    guard let map = try map(operand, field, range) else { return .unknown }
    return Self.presence(of: map[.string(field)])
  }

  /// The map of which a field is asked; nil where it is unknown.
  private func map(
    _ operand: ExpressionValue, _ field: String, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionMap? {
    if operand.isUnknown { return nil }
    guard case .map(let map) = operand else {
      throw ExpressionError(range, "\(operand.type) has no field \(field.quotedForMessage)")
    }
    return map
  }

  /// `operand[index]`.
  func item(
    of operand: ExpressionValue, _ index: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    guard !operand.isUnknown, !index.isInexact else { return .unknown }
    switch operand {
    case .list(let items):
      let place: Int?
      switch index {
      case .int(let value): place = Int(exactly: value)
      case .uint(let value): place = Int(exactly: value)
      case .double(let value): place = Conversion.exactInt(value).map { Int($0) }
      default: throw ExpressionError(range, "index of a list is \(index.type); expected int")
      }
      guard let place, items.indices.contains(place) else {
        throw ExpressionError(range, "list of \(items.count) items has no item \(index.shown)")
      }
      return items[place]
    case .map(let map):
      guard let value = map[index] else {
        throw ExpressionError(range, "map has no key \(index.shown)")
      }
      return value
    default: throw ExpressionError(range, "\(operand.type) has no items")
    }
  }

  /// `value in container`; nil where that is unknown.
  mutating func contains(
    _ container: ExpressionValue, _ value: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> Bool? {
    switch container {
    case .list(let items):
      var isUnknown = false
      for item in items {
        try spend(1, range)
        switch try equal(value, item, range) {
        case true?: return true
        case nil: isUnknown = true
        case false?: break
        }
      }
      return isUnknown ? nil : false
    case .map(let map):
      if value.isInexact { return nil }
      if value.type.isKey || value.type == .double { return map[value] != nil }
    default: if container.isUnknown { return nil }
    }
    throw ExpressionError(range, Checker.mismatch(.in, value.type, container.type))
  }

  /// Whether two values are equal: of different types never, but numbers by their values; nil
  /// where that is unknown.
  mutating func equal(
    _ left: ExpressionValue, _ right: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> Bool? {
    switch (left, right) {
    case (.null, .null): return true
    case (.type(let left), .type(let right)): return left == right
    case (.string(let left), .string(let right)):
      try spend(Self.cost(ofBytes: min(left.utf8.count, right.utf8.count)), range)
      return left.hasSameBytes(as: right)
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      return try equal(zip(left, right), range)
    case (.map(let left), .map(let right)):
      guard left.count == right.count else { return false }
      var pairs: [(ExpressionValue, ExpressionValue)] = []
      for entry in left.entries {
        try spend(1, range)
        guard let value = right[entry.key] else { return false }
        pairs.append((entry.value, value))
      }
      return try equal(pairs, range)
    default:
      if case .bytes(let bytes) = left {
        try spend(Self.cost(ofBytes: bytes.count), range)
      }
      switch left.compared(with: right) {
      case .equal?: return true
      case .unknown?, .atMost?, .atLeast?: return nil
      default: return false
      }
    }
  }

  /// Whether all pairs are equal: one that is not decides.
  private mutating func equal(
    _ pairs: some Sequence<(ExpressionValue, ExpressionValue)>, _ range: ByteRange
  ) throws(ExpressionError) -> Bool? {
    var isUnknown = false
    for (left, right) in pairs {
      try spend(1, range)
      switch try equal(left, right, range) {
      case false?: return false
      case nil: isUnknown = true
      case true?: break
      }
    }
    return isUnknown ? nil : true
  }
}

extension ExpressionValue {
  /// The value as messages show it.
  var shown: String {
    switch self {
    case .bool(let flag): String(flag)
    case .int(let value): String(value)
    case .uint(let value): String(value)
    case .double(let value): Conversion.text(value)
    case .string(let text): text.quotedForMessage
    default: String(describing: type)
    }
  }
}
