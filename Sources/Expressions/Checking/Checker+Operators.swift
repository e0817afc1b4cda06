internal import SourceText

extension Checker {
  mutating func checkOperation(
    _ operation: Operator, _ nodes: [ExpressionNode], _ range: ByteRange
  ) -> Checked {
    switch operation {
    case .and, .or:
      let operands = nodes.map { checkBool($0, of: operation.symbol) }
      return (Code(operation == .and ? .and(operands) : .or(operands), range), .bool)
    case .not, .negate:
      let operand = check(nodes[0])
      guard let type = Signature.result(of: [operand.type], among: operation.signatures) else {
        let expected = operation == .not ? "bool" : "int or double"
        return refuse(
          range, "operand of '\(operation.symbol)' is \(operand.type); expected \(expected)")
      }
      return (Code(.unary(operation, operand.code), range), type)
    default:
      if operation == .subtract, let name = variable(intendedBy: nodes) {
        return refuse(
          range, "'-' subtracts, and is not part of a name; did you mean \(name.quotedForMessage)?")
      }
      let (left, right) = (check(nodes[0]), check(nodes[1]))
      guard let type = Self.result(of: operation, left.type, right.type) else {
        let words = Self.mismatch(operation, left.type, right.type)
        let hint = Self.hint(operation, left, right)
        return refuse(range, words + hint)
      }
      return (Code(.binary(operation, left.code, right.code), range), type)
    }
  }

  private static func result(
    of operation: Operator, _ left: ExpressionType, _ right: ExpressionType
  ) -> ExpressionType? {
    switch operation {
    case .equal, .notEqual: return left.joined(with: right).map { _ in .bool }
    case .in:
      switch right {
      case .dyn, .free: return .bool
      case .list(let item): return left.joined(with: item).map { _ in .bool }
      case .map(let key, _): return left.joined(with: key).map { _ in .bool }
      default: return nil
      }
    case .add:
      // With `dyn` at one side, a list is one of several possible results.
      if case .list = left, case .list = right { return left.joined(with: right) }
      if case .list = left, right.isOpen { return left.joined(with: .list(.dyn)) }
      if case .list = right, left.isOpen { return right.joined(with: .list(.dyn)) }
    default: break
    }
    return Signature.result(of: [left, right], among: operation.signatures)
  }

  /// What is wrong with the operands of a binary operator.
  static func mismatch(
    _ operation: Operator, _ left: ExpressionType, _ right: ExpressionType
  ) -> String {
    switch operation {
    case .equal, .notEqual: "'\(operation.symbol)' cannot compare \(left) with \(right)"
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      left == right
        ? "'\(operation.symbol)' cannot order values of type \(left)"
        : "'\(operation.symbol)' cannot compare \(left) with \(right)"
    case .in: "'in' cannot find \(left) in \(right)"
    default: "'\(operation.symbol)' cannot be applied to \(left) and \(right)"
    }
  }

  /// How to make the operands fit.
  private static func hint(_ operation: Operator, _ left: Checked, _ right: Checked) -> String {
    for (number, other) in [(left, right), (right, left)] {
      guard number.type == .int, other.type == .double || other.type == .uint else { continue }
      if case .constant(.int(let value)) = number.code.kind {
        return other.type == .double ? "; expected '\(value).0'" : "; expected '\(value)u'"
      }
      return "; expected '\(other.type)(…)' around the int"
    }
    if left.type == .null || right.type == .null {
      return "; 'has(…)' tests whether a value is there"
    }
    switch (left.type, right.type) {
    case (.timestamp, .string) where operation != .in,
      (.string, .timestamp) where operation != .in:
      return "; expected a timestamp, such as timestamp('2025-04-14T00:00:00Z')"
    case (.string, _) where operation == .add, (_, .string) where operation == .add:
      return "; expected 'string(…)' around the other"
    default: return ""
    }
  }
}
