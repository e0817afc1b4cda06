internal import SourceText

/// Resolves the names of an expression and checks its types (language definition, "Gradual Type
/// Checking").
struct Checker {
  /// Later problems are not reported.
  private static let problemLimit = 20

  let text: String
  let variables: ExpressionVariables
  /// The variables of the comprehensions around, outermost first.
  var locals: [(name: String, type: ExpressionType)] = []
  private(set) var problems: [ExpressionProblem] = []
  /// In the order in which the text has them first.
  private(set) var usedVariables: [Int] = []
  private var isUsed: Set<Int> = []

  typealias Checked = (code: Code, type: ExpressionType)

  init(text: String, variables: ExpressionVariables) {
    self.text = text
    self.variables = variables
  }

  /// Whether so much is wrong that the rest is not worth a look.
  var isFull: Bool { problems.count >= Self.problemLimit }

  mutating func use(_ variable: Int) {
    if isUsed.insert(variable).inserted { usedVariables.append(variable) }
  }

  /// Reports a problem; the part has any type, so that nothing follows from it.
  mutating func refuse(_ range: ByteRange, _ message: String) -> Checked {
    if !isFull { problems.append(ExpressionProblem(range, message)) }
    return (Code(.constant(.unknown), range), .dyn)
  }

  mutating func check(_ node: ExpressionNode) -> Checked {
    let range = node.range
    switch node.kind {
    case .literal(let value): return (Code(.constant(value), range), value.type)
    case .name(let name): return checkName(name, range)
    case .select(let operand, let field): return checkSelect(operand, field, range)
    case .index(let operand, let index): return checkIndex(operand, index, range)
    case .call(let name, let target, let arguments):
      return checkCall(name, target, arguments, range)
    case .operation(let operation, let operands):
      return checkOperation(operation, operands, range)
    case .conditional(let condition, let first, let second):
      return checkConditional(condition, first, second, range)
    case .list(let items):
      let checked = items.map { check($0) }
      let type = Self.common(checked.map(\.type))
      return (Code(.list(checked.map(\.code)), range), .list(type))
    case .map(let entries): return checkMap(entries, range)
    }
  }

  /// The type of the items of a list: `dyn` where they have several.
  private static func common(_ types: [ExpressionType]) -> ExpressionType {
    types.reduce(.free) { $0.joined(with: $1) ?? .dyn }
  }

  private mutating func checkMap(
    _ entries: [(key: ExpressionNode, value: ExpressionNode)], _ range: ByteRange
  ) -> Checked {
    var keys: [Checked] = []
    var values: [Checked] = []
    for entry in entries {
      var key = check(entry.key)
      if !key.type.isKey {
        key = refuse(
          entry.key.range,
          "\(key.type) cannot be the key of a map; expected bool, int, uint or string")
      }
      keys.append(key)
      values.append(check(entry.value))
    }
    let code = zip(keys, values).map { (key: $0.code, value: $1.code) }
    let type = ExpressionType.map(
      Self.common(keys.map(\.type)), Self.common(values.map(\.type)))
    return (Code(.map(code), range), type)
  }

  private mutating func checkConditional(
    _ condition: ExpressionNode, _ first: ExpressionNode, _ second: ExpressionNode,
    _ range: ByteRange
  ) -> Checked {
    let condition = checkBool(condition, of: "?")
    let (left, right) = (check(first), check(second))
    guard let type = left.type.joined(with: right.type) else {
      return refuse(
        range, "values after '?' and ':' are \(left.type) and \(right.type); expected one type")
    }
    return (Code(.conditional(condition, left.code, right.code), range), type)
  }

  /// An operand that must be a bool.
  mutating func checkBool(_ node: ExpressionNode, of symbol: String) -> Code {
    let checked = check(node)
    guard checked.type.joined(with: .bool) == nil else { return checked.code }
    return refuse(node.range, "operand of '\(symbol)' is \(checked.type); expected bool").code
  }

  private mutating func checkIndex(
    _ operand: ExpressionNode, _ index: ExpressionNode, _ range: ByteRange
  ) -> Checked {
    let name = index.literalText
    let (operand, place) = (check(operand), check(index))
    let code = Code(.index(operand.code, place.code), range)
    switch operand.type {
    // An index that is not an int can only be the key of a map, and that of any type.
    case .dyn, .free: return (code, place.type.joined(with: .int) == nil ? .free : .dyn)
    case .list(let item):
      guard place.type.joined(with: .int) == nil else { return (code, item) }
      return refuse(index.range, "index of a list is \(place.type); expected int")
    case .map(let key, let value):
      guard place.type.joined(with: key) == nil else { return (code, value) }
      return refuse(index.range, "key of a \(operand.type) is \(place.type); expected \(key)")
    case .record(let record):
      guard let name else {
        return refuse(
          index.range, "field of a \(operand.type) must be a text between quotes, or after a dot")
      }
      guard let type = record.type(of: name) else {
        return refuse(index.range, record.unknownField(name))
      }
      return (code, type)
    default:
      return refuse(range, "\(operand.type) has no items; '[…]' is for a list or a map")
    }
  }
}
