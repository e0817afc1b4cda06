/// A value of an expression: of the Common Expression Language, or one that is not known.
package indirect enum ExpressionValue: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case list([ExpressionValue])
  case map(ExpressionMap)
  case timestamp(Timestamp)
  case duration(TimeSpan)
  case type(ExpressionType)
  /// A number or a time of which only bounds are known, both possible: a price from 1 to 2, a date
  /// without its day. A comparison that the bounds leave open is unknown.
  case interval(lower: ExpressionValue, upper: ExpressionValue)
  /// No value: `has` is false, and whatever else depends on it is unknown.
  case absent
  /// There is a value, but it could not be read: `has` is true, and all else is unknown.
  case unknown
  /// Whether there is a value is not known: `has` is unknown, and all else too.
  case doubtful

  /// Whether what depends on it is unknown.
  var isUnknown: Bool {
    switch self {
    case .absent, .unknown, .doubtful: true
    default: false
    }
  }

  /// Whether it is unknown, or only its bounds are known.
  var isInexact: Bool {
    if case .interval = self { true } else { isUnknown }
  }

  /// The type; of an interval that of its bounds, and of what is unknown `dyn`.
  var type: ExpressionType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    case .timestamp: .timestamp
    case .duration: .duration
    case .type: .type
    case .interval(let lower, _): lower.type
    case .absent, .unknown, .doubtful: .dyn
    }
  }
}
