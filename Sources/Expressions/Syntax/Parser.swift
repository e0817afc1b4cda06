internal import SourceText

/// Parses an expression: operators by their precedence, then members, then primary expressions.
struct Parser {
  /// So deep expressions may be nested; the parser, the checker and the evaluator call themselves.
  static let depthLimit = 100

  private let tokens: [Token]
  private var index = 0
  private var depth = 0

  static func parse(_ text: String) throws(ExpressionProblem) -> ExpressionNode {
    var parser = Parser(tokens: try Lexer.tokens(of: text))
    guard parser.token.kind != .end else {
      throw ExpressionProblem(
        ByteRange(0, text.utf8.count), "expression is empty; expected one like 'a < b'")
    }
    let node = try parser.readExpression()
    guard parser.token.kind == .end else { throw parser.unexpected("an operator") }
    return node
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  var token: Token { tokens[index] }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  func isNext(_ symbol: String) -> Bool { token.kind == .symbol(symbol) }

  mutating func take(_ symbol: String) -> Bool {
    guard isNext(symbol) else { return false }
    advance()
    return true
  }

  /// Takes the symbol that has to be next, after the bracket `open`; `other` is what could be there
  /// as well.
  mutating func expect(
    _ symbol: String, toClose open: Token, or other: String? = nil
  ) throws(ExpressionProblem) {
    if take(symbol) { return }
    if token.kind == .end, case .symbol(let bracket) = open.kind {
      throw ExpressionProblem(open.range, "'\(bracket)' is not closed; expected '\(symbol)'")
    }
    throw unexpected((other.map { "\($0) or " } ?? "") + "'\(symbol)'")
  }

  /// A problem of the next token: something else was expected there.
  func unexpected(_ expected: String) -> ExpressionProblem {
    let words =
      switch token.kind {
      case .end: "expression ends here; expected \(expected)"
      case .symbol(let symbol): "'\(symbol)' is not expected here; expected \(expected)"
      case .name(let name):
        "\(name.quotedForMessage) is not expected here; expected \(expected)\(hint(for: name))"
      case .quotedName(let name):
        "'`\(name)`' is not expected here; a name in backticks is a field, after a dot"
      default: "a value is not expected here; expected \(expected)"
      }
    return ExpressionProblem(token.range, words)
  }

  private func hint(for name: String) -> String {
    switch name {
    case "and", "AND": ", such as '&&'"
    case "or", "OR": ", such as '||'"
    case "is", "eq": ", such as '=='"
    default: ""
    }
  }

  /// The node, unless it is too deep.
  func node(
    _ kind: ExpressionNode.Kind, from start: ByteRange, to end: ByteRange
  ) throws(ExpressionProblem) -> ExpressionNode {
    let node = ExpressionNode(kind, start.union(end))
    guard node.height <= Self.depthLimit else { throw tooDeep(node.range) }
    return node
  }

  private func tooDeep(_ range: ByteRange) -> ExpressionProblem {
    ExpressionProblem(range, "expression is nested more than \(Self.depthLimit) deep")
  }

  /// The range of the token before the next one.
  var last: ByteRange { tokens[max(index - 1, 0)].range }

  mutating func readExpression() throws(ExpressionProblem) -> ExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw tooDeep(token.range) }
    // `a ? b : c ? d : e` nests to the right.
    var parts: [(condition: ExpressionNode, value: ExpressionNode)] = []
    var result = try readOperation(from: 1)
    while take("?") {
      let value = try readOperation(from: 1)
      // A conditional between `?` and `:` needs parentheses in the grammar.
      guard take(":") else { throw unexpected("':'") }
      parts.append((result, value))
      result = try readOperation(from: 1)
    }
    for part in parts.reversed() {
      let kind = ExpressionNode.Kind.conditional(part.condition, part.value, result)
      result = try node(kind, from: part.condition.range, to: result.range)
    }
    return result
  }

  /// Operands joined by operators that bind at least so tightly.
  private mutating func readOperation(
    from precedence: Int
  ) throws(ExpressionProblem) -> ExpressionNode {
    var left = try readUnary()
    while let next = binaryOperator, next.precedence >= precedence {
      advance()
      let right = try readOperation(from: next.precedence + 1)
      var operands = [left, right]
      if next == .and || next == .or {
        while binaryOperator == next {
          advance()
          operands.append(try readOperation(from: next.precedence + 1))
        }
      }
      let last = operands[operands.count - 1].range
      left = try node(.operation(next, operands), from: left.range, to: last)
    }
    return left
  }

  private var binaryOperator: Operator? {
    switch token.kind {
    case .symbol(let symbol): Operator.binary.first { $0.symbol == symbol }
    case .name("in"): .in
    default: nil
    }
  }

  /// `!a`, `-a`, or a member; a number with its only sign is one literal.
  private mutating func readUnary() throws(ExpressionProblem) -> ExpressionNode {
    var signs: [Token] = []
    while isNext("!") || isNext("-") {
      signs.append(token)
      advance()
    }
    var operand: ExpressionNode
    let isOnlySign = signs.count == 1 || signs.dropLast().last?.kind == .symbol("!")
    if isOnlySign, let sign = signs.last, sign.kind == .symbol("-"), let value = negativeNumber {
      signs.removeLast()
      let literal = try node(.literal(value), from: sign.range, to: token.range)
      advance()
      operand = try readMembers(of: literal)
    } else {
      operand = try readMembers(of: readPrimary())
    }
    while let sign = signs.popLast() {
      if let pair = signs.last, pair.kind == sign.kind {
        // Other implementations drop two signs as well, whatever they are applied to.
        signs.removeLast()
        operand = ExpressionNode(operand.kind, pair.range.union(operand.range))
        continue
      }
      let kind = ExpressionNode.Kind.operation(
        sign.kind == .symbol("!") ? .not : .negate, [operand])
      operand = try node(kind, from: sign.range, to: operand.range)
    }
    return operand
  }

  /// The next token as a number below zero.
  private var negativeNumber: ExpressionValue? {
    switch token.kind {
    case .int(let magnitude):
      magnitude <= 1 << 63 ? .int(Int64(truncatingIfNeeded: 0 &- magnitude)) : nil
    case .double(let value): .double(-value)
    default: nil
    }
  }
}
