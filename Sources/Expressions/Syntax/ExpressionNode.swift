internal import SourceText

/// A part of an expression and its bytes.
struct ExpressionNode {
  let range: ByteRange
  let kind: Kind
  /// The number of levels from this node down, including it.
  let height: Int

  indirect enum Kind {
    case literal(ExpressionValue)
    case name(String)
    case select(ExpressionNode, Name)
    case index(ExpressionNode, ExpressionNode)
    /// `f(x)`, or `target.f(x)`.
    case call(Name, target: ExpressionNode?, [ExpressionNode])
    /// One or two operands; of `&&` and `||` any number.
    case operation(Operator, [ExpressionNode])
    case conditional(ExpressionNode, ExpressionNode, ExpressionNode)
    case list([ExpressionNode])
    case map([(key: ExpressionNode, value: ExpressionNode)])
  }

  /// The name of a field or a function.
  struct Name {
    let text: String
    let range: ByteRange
  }

  init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
    height = 1 + (kind.children.map(\.height).max() ?? 0)
  }
}

extension ExpressionNode.Kind {
  fileprivate var children: [ExpressionNode] {
    switch self {
    case .literal, .name: []
    case .select(let operand, _): [operand]
    case .index(let operand, let index): [operand, index]
    case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
    case .operation(_, let operands): operands
    case .conditional(let condition, let first, let second): [condition, first, second]
    case .list(let items): items
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    }
  }
}
