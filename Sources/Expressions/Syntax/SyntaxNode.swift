internal import SourceText

/// A part of an expression and its bytes.
struct SyntaxNode {
  let range: ByteRange
  let kind: Kind
  /// How deep the tree is below and with it.
  let height: Int

  indirect enum Kind {
    case literal(ExpressionValue)
    case name(String)
    case select(SyntaxNode, Name)
    case index(SyntaxNode, SyntaxNode)
    /// `f(x)`, or `target.f(x)`.
    case call(Name, target: SyntaxNode?, [SyntaxNode])
    /// One or two operands; of `&&` and `||` any number.
    case operation(Operator, [SyntaxNode])
    case conditional(SyntaxNode, SyntaxNode, SyntaxNode)
    case list([SyntaxNode])
    case map([(key: SyntaxNode, value: SyntaxNode)])
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

extension SyntaxNode.Kind {
  fileprivate var children: [SyntaxNode] {
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
