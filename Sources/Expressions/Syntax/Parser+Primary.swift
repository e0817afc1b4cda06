internal import SourceText

extension Parser {
  /// A literal, a name, a call, or an expression in brackets.
  mutating func readPrimary() throws(ExpressionProblem) -> ExpressionNode {
    let first = token
    switch first.kind {
    case .name(let name): return try readName(name)
    case .int(let value):
      guard let value = Int64(exactly: value) else {
        throw ExpressionProblem(
          first.range, "'\(value)' is too large; expected at most 9223372036854775807")
      }
      return try literal(.int(value))
    case .uint(let value): return try literal(.uint(value))
    case .double(let value): return try literal(.double(value))
    case .string(let value): return try literal(.string(value))
    case .bytes(let value): return try literal(.bytes(value))
    case .symbol("."):
      advance()
      guard case .name(let name) = token.kind else { throw unexpected("a name") }
      return try readName("." + name, from: first.range)
    case .symbol("("):
      advance()
      let inner = try readExpression()
      try expect(")", toClose: first)
      return ExpressionNode(inner.kind, first.range.union(last))
    case .symbol("["):
      advance()
      let items = try readItems("]", of: first)
      return try node(.list(items), from: first.range, to: last)
    case .symbol("{"):
      advance()
      return try readMap(from: first)
    default: throw unexpected("a value")
    }
  }

  private mutating func literal(
    _ value: ExpressionValue
  ) throws(ExpressionProblem) -> ExpressionNode {
    let range = token.range
    advance()
    return try node(.literal(value), from: range, to: range)
  }

  private mutating func readName(
    _ name: String, from start: ByteRange? = nil
  ) throws(ExpressionProblem) -> ExpressionNode {
    let range = start?.union(token.range) ?? token.range
    switch name {
    case "true": return try literal(.bool(true))
    case "false": return try literal(.bool(false))
    case "null": return try literal(.null)
    case "in": throw unexpected("a value")
    case _ where Token.reservedWords.contains(name):
      throw ExpressionProblem(
        token.range, "'\(name)' is a reserved word, which cannot be the name of a value")
    default: break
    }
    advance()
    if isNext("{") { throw unsupported("message '\(name){…}'", range.union(token.range)) }
    guard isNext("(") else { return try node(.name(name), from: range, to: range) }
    return try readCall(ExpressionNode.Name(text: name, range: range), of: nil)
  }

  /// The fields, indices and calls after an expression: `.a`, `[0]`, `.f(x)`.
  mutating func readMembers(of first: ExpressionNode) throws(ExpressionProblem) -> ExpressionNode {
    var operand = first
    while true {
      let open = token
      if take(".") {
        if isNext("?") { throw unsupported("optional field '.?'", open.range.union(token.range)) }
        let name = try readFieldName()
        if isNext("("), case .name = name.kind {
          operand = try readCall(name.name, of: operand)
        } else {
          operand = try node(.select(operand, name.name), from: operand.range, to: last)
        }
      } else if take("[") {
        if isNext("?") { throw unsupported("optional index '[?'", open.range.union(token.range)) }
        let index = try readExpression()
        try expect("]", toClose: open)
        operand = try node(.index(operand, index), from: operand.range, to: last)
      } else if isNext("{"), case .select(_, let name) = operand.kind {
        throw unsupported("message '\(name.text){…}'", operand.range.union(token.range))
      } else {
        return operand
      }
    }
  }

  private mutating func readFieldName() throws(ExpressionProblem) -> (
    kind: Token.Kind, name: ExpressionNode.Name
  ) {
    let (kind, range) = (token.kind, token.range)
    switch kind {
    case .name(let text) where ["in", "true", "false", "null"].contains(text):
      throw ExpressionProblem(
        range, "'\(text)' after a dot is not a field; expected '[\"\(text)\"]'")
    case .name(let text), .quotedName(let text):
      advance()
      return (kind, ExpressionNode.Name(text: text, range: range))
    default: throw unexpected("the name of a field or a function")
    }
  }

  private mutating func readCall(
    _ name: ExpressionNode.Name, of target: ExpressionNode?
  ) throws(ExpressionProblem) -> ExpressionNode {
    let open = token
    advance()
    let arguments = try readItems(")", of: open)
    let kind = ExpressionNode.Kind.call(name, target: target, arguments)
    return try node(kind, from: target?.range ?? name.range, to: last)
  }

  /// Expressions with commas between them, and the bracket after them: those of a list may be
  /// optional, `[?a]`, and end in a comma; those of a call may not.
  private mutating func readItems(
    _ close: String, of open: Token
  ) throws(ExpressionProblem) -> [ExpressionNode] {
    let isList = open.kind == .symbol("[")
    var items: [ExpressionNode] = []
    if take(close) { return items }
    while true {
      if isList, isNext("?") { throw unsupported("optional item '?'", token.range) }
      items.append(try readExpression())
      guard isNext(",") else { break }
      advance()
      if isList, isNext(close) { break }
    }
    try expect(close, toClose: open, or: "','")
    return items
  }

  private mutating func readMap(from open: Token) throws(ExpressionProblem) -> ExpressionNode {
    var entries: [(key: ExpressionNode, value: ExpressionNode)] = []
    while !isNext("}") {
      if isNext("?") { throw unsupported("optional entry '?'", token.range) }
      let key = try readExpression()
      try expect(":", toClose: open)
      entries.append((key, try readExpression()))
      guard take(",") else { break }
    }
    try expect("}", toClose: open, or: "','")
    return try node(.map(entries), from: open.range, to: last)
  }

  private func unsupported(_ what: String, _ range: ByteRange) -> ExpressionProblem {
    ExpressionProblem(range, "\(what) is not supported")
  }
}
