internal import SourceText

extension Checker {
  /// `has(x.y)`, or a macro that visits items; nil where the call is not a macro.
  mutating func checkMacro(
    _ name: ExpressionNode.Name, _ target: ExpressionNode?, _ arguments: [ExpressionNode],
    _ range: ByteRange
  ) -> Checked? {
    if name.text == "has", target == nil { return checkHas(arguments, range) }
    let macro: Comprehension.Macro
    switch name.text {
    case "existsOne": macro = .existsOne
    default:
      guard let known = Comprehension.Macro(rawValue: name.text) else { return nil }
      macro = known
    }
    guard let target else {
      return refuse(
        name.range, "'\(name.text)' is called on a list or a map; expected 'list.\(name.text)(…)'")
    }
    return checkComprehension(macro, name, target, arguments, range)
  }

  /// `has(m.field)` tests for a key of a map; `has(x)`, which is an extension, for the value of a
  /// variable. A set of records is there if it has one.
  private mutating func checkHas(_ arguments: [ExpressionNode], _ range: ByteRange) -> Checked {
    guard arguments.count == 1 else {
      return refuse(range, "'has' has \(Self.arguments(arguments.count)); expected 1")
    }
    let argument = arguments[0]
    switch argument.kind {
    case .select(let operand, let field):
      if let variable = variable(operand, field) {
        return (presence(of: variable, argument), .bool)
      }
      guard let (owner, type) = checkFieldOwner(operand, field) else {
        return (Code(.constant(.unknown), range), .bool)
      }
      if type.isOfRecords {
        return (Code(.isFilled(Code(.select(owner, field.text), argument.range)), range), .bool)
      }
      return (Code(.has(owner, field.text), range), .bool)
    case .name(let name) where local(named: name) == nil:
      if case .variable(let index) = check(argument).code.kind {
        return (presence(of: index, argument), .bool)
      }
      return (Code(.constant(.unknown), range), .bool)
    default:
      return refuse(argument.range, "argument of 'has' must be a variable or a field, like 'a.b'")
    }
  }

  private func presence(of variable: Int, _ node: ExpressionNode) -> Code {
    variables.types[variable].isOfRecords
      ? Code(.isFilled(Code(.variable(variable), node.range)), node.range)
      : Code(.isPresent(variable), node.range)
  }

  /// The shape of a macro's arguments: one or two names, then the parts.
  private struct Shape {
    var names: [String] = []
    var condition: ExpressionNode?
    let body: ExpressionNode
  }

  private mutating func checkComprehension(
    _ macro: Comprehension.Macro, _ name: ExpressionNode.Name, _ target: ExpressionNode,
    _ arguments: [ExpressionNode], _ range: ByteRange
  ) -> Checked {
    let items = check(target)
    guard let shape = shape(macro, name, arguments) else {
      return (Code(.constant(.unknown), range), .dyn)
    }
    guard let visited = items.type.visited else {
      return refuse(
        target.range, "'\(name.text)' cannot visit \(items.type); expected a list or a map")
    }
    let first = locals.count
    let isMap = if case .map = items.type { true } else { false }
    if shape.names.count == 2 {
      locals.append((shape.names[0], visited.key))
      locals.append((shape.names[1], visited.value))
    } else {
      locals.append((shape.names[0], isMap ? visited.key : visited.value))
    }
    defer { locals.removeLast(shape.names.count) }
    let condition = shape.condition.map { checkBool($0, of: name.text) }
    let isTest = [.all, .exists, .existsOne, .filter].contains(macro)
    let body: Checked =
      isTest ? (checkBool(shape.body, of: name.text), .bool) : check(shape.body)
    let type: ExpressionType =
      switch macro {
      case .all, .exists, .existsOne: .bool
      case .map, .transformList: .list(body.type)
      case .transformMap: .map(visited.key, body.type)
      case .filter: .list(isMap ? visited.key : visited.value)
      }
    let comprehension = Comprehension(
      macro: macro, items: items.code, local: first, hasTwoVariables: shape.names.count == 2,
      condition: condition, body: body.code)
    return (Code(.comprehension(comprehension), range), type)
  }

  /// The variables, the condition and the body; nil, and a problem, where the arguments are not of
  /// the macro's shape.
  private mutating func shape(
    _ macro: Comprehension.Macro, _ name: ExpressionNode.Name, _ arguments: [ExpressionNode]
  ) -> Shape? {
    let counts =
      switch macro {
      case .filter: 2...2
      case .transformList, .transformMap: 3...4
      default: 2...3
      }
    guard counts.contains(arguments.count), let body = arguments.last else {
      let expected =
        counts.count == 1
        ? "\(counts.lowerBound)" : "\(counts.lowerBound) or \(counts.upperBound)"
      _ = refuse(
        name.range, "'\(name.text)' has \(Self.arguments(arguments.count)); expected \(expected)")
      return nil
    }
    var shape = Shape(body: body)
    let variables: Int
    switch macro {
    case .map, .filter: variables = 1
    case .transformList, .transformMap: variables = 2
    default: variables = arguments.count - 1
    }
    if arguments.count == variables + 2 { shape.condition = arguments[variables] }
    for argument in arguments.prefix(variables) {
      guard case .name(let variable) = argument.kind, !variable.hasPrefix(".") else {
        _ = refuse(
          argument.range, "variable of '\(name.text)' must be a name, like 'x' in 'all(x, x > 0)'")
        return nil
      }
      if shape.names.contains(variable) {
        _ = refuse(argument.range, "'\(name.text)' has two variables named '\(variable)'")
        return nil
      }
      shape.names.append(variable)
    }
    return shape
  }
}
