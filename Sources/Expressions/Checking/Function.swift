/// A function of the standard definitions.
enum Function: String, CaseIterable, Sendable {
  case size, contains, startsWith, endsWith, matches
  case int, uint, double, string, bytes, bool, timestamp, duration, dyn, type
  case getFullYear, getMonth, getDate, getDayOfMonth, getDayOfWeek, getDayOfYear
  case getHours, getMinutes, getSeconds, getMilliseconds

  /// How a function is called: `f(x)`, `x.f()`, or both.
  enum Style { case global, member, both }

  var style: Style {
    switch self {
    case .size, .matches: .both
    case .int, .uint, .double, .string, .bytes, .bool, .timestamp, .duration, .dyn, .type: .global
    default: .member
    }
  }

  /// Whether it gives a part of a timestamp, in a time zone, or of a duration.
  var isAccessor: Bool {
    switch self {
    case .contains, .startsWith, .endsWith: false
    default: style == .member
    }
  }

  /// The types of arguments that it takes, and the type of its result; of a member, the value
  /// before the dot comes first.
  var signatures: [Signature] {
    switch self {
    case .size: Self.unary([.string, .bytes, .list(.dyn), .map(.dyn, .dyn)], .int)
    case .contains, .startsWith, .endsWith, .matches: [Signature([.string, .string], .bool)]
    case .int: Self.unary([.int, .uint, .double, .string, .timestamp], .int)
    case .uint: Self.unary([.uint, .int, .double, .string], .uint)
    case .double: Self.unary([.double, .int, .uint, .string], .double)
    case .string:
      Self.unary([.string, .int, .uint, .double, .bool, .bytes, .timestamp, .duration], .string)
    case .bytes: Self.unary([.bytes, .string], .bytes)
    case .bool: Self.unary([.bool, .string], .bool)
    case .timestamp: Self.unary([.timestamp, .string, .int], .timestamp)
    case .duration: Self.unary([.duration, .string], .duration)
    case .dyn: Self.unary([.dyn], .dyn)
    case .type: Self.unary([.dyn], .type)
    case .getHours, .getMinutes, .getSeconds, .getMilliseconds:
      Self.unary([.timestamp, .duration], .int) + [Signature([.timestamp, .string], .int)]
    default: [Signature([.timestamp], .int), Signature([.timestamp, .string], .int)]
    }
  }

  private static func unary(_ types: [ExpressionType], _ result: ExpressionType) -> [Signature] {
    types.map { Signature([$0], result) }
  }
}

/// The types that a function or an operator takes, and the type of its result.
struct Signature {
  let parameters: [ExpressionType]
  let result: ExpressionType

  init(_ parameters: [ExpressionType], _ result: ExpressionType) {
    self.parameters = parameters
    self.result = result
  }

  /// Whether values of these types may be given.
  func accepts(_ types: [ExpressionType]) -> Bool {
    parameters.count == types.count
      && zip(parameters, types).allSatisfy { $0.joined(with: $1) != nil }
  }

  /// The type of the result for arguments of these types: `dyn` where it depends on values; nil
  /// where no signature accepts them.
  static func result(of types: [ExpressionType], among signatures: [Signature]) -> ExpressionType? {
    let results = Set(signatures.lazy.filter { $0.accepts(types) }.map(\.result))
    return results.count > 1 ? .dyn : results.first
  }
}

extension Operator {
  /// The signatures of an operator with its own table; `==`, `in`, `&&` and `||` have none.
  var signatures: [Signature] {
    func same(_ types: ExpressionType...) -> [Signature] {
      types.map { Signature([$0, $0], $0) }
    }
    switch self {
    case .add:
      return same(.int, .uint, .double, .string, .bytes, .duration) + [
        Signature([.timestamp, .duration], .timestamp),
        Signature([.duration, .timestamp], .timestamp),
      ]
    case .subtract:
      return same(.int, .uint, .double, .duration) + [
        Signature([.timestamp, .timestamp], .duration),
        Signature([.timestamp, .duration], .timestamp),
      ]
    case .multiply, .divide: return same(.int, .uint, .double)
    case .remainder: return same(.int, .uint)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return same(.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration)
        .map { Signature($0.parameters, .bool) }
    case .negate: return [Signature([.int], .int), Signature([.double], .double)]
    case .not: return [Signature([.bool], .bool)]
    case .equal, .notEqual, .in, .and, .or: return []
    }
  }
}
