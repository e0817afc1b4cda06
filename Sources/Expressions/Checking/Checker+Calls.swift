internal import Patterns
internal import SourceText

extension Checker {
  mutating func checkCall(
    _ name: ExpressionNode.Name, _ target: ExpressionNode?, _ arguments: [ExpressionNode],
    _ range: ByteRange
  ) -> Checked {
    if let macro = checkMacro(name, target, arguments, range) { return macro }
    let bare = name.text.hasPrefix(".") ? String(name.text.dropFirst()) : name.text
    guard let function = Function(rawValue: bare) else {
      return refuse(name.range, isFull ? "" : Self.unknownFunction(bare, target))
    }
    switch (function.style, target) {
    case (.global, .some):
      return refuse(name.range, "'\(bare)' is not called on a value; expected '\(bare)(…)'")
    case (.member, nil):
      return refuse(name.range, "'\(bare)' is called on a value; expected 'value.\(bare)(…)'")
    default: break
    }
    let nodes = (target.map { [$0] } ?? []) + arguments
    let checked = nodes.map { check($0) }
    let types = checked.map(\.type)
    guard let type = Signature.result(of: types, among: function.signatures) else {
      return refuse(range, Self.mismatch(function, types, isMember: target != nil))
    }
    let call = Code(.call(function, checked.map(\.code)), range)
    let literals = nodes.map(\.literalText)
    switch (function, literals.last ?? nil) {
    case (.matches, let text?): return (checkPattern(text, nodes[1], checked[0].code, call), .bool)
    case (.timestamp, let text?), (.duration, let text?):
      // A literal is converted when the expression is checked.
      guard let value = Conversion.convert(.string(text), by: function) else {
        return refuse(
          nodes[0].range, Conversion.problem(text.quotedForMessage, .string(text), function))
      }
      return (Code(.constant(value), range), type)
    case (_, let text?) where nodes.count == 2 && function.isAccessor:
      if TimeZoneOffset(text) == nil {
        return refuse(nodes[1].range, TimeZoneOffset.problem(text))
      }
    default: break
    }
    return (call, type)
  }

  /// `matches` with its pattern compiled.
  private mutating func checkPattern(
    _ pattern: String, _ node: ExpressionNode, _ subject: Code, _ call: Code
  ) -> Code {
    do {
      return Code(.matches(subject, try Pattern(pattern, dialect: .common)), call.range)
    } catch {
      let words = error.words(\.quotedForMessage)
      let range = Lexer.range(of: error.scalars, of: node.range, in: text)
      return refuse(range, "pattern \(pattern.quotedForMessage) \(words)").code
    }
  }

  /// What is wrong with the arguments of a function.
  static func mismatch(
    _ function: Function, _ types: [ExpressionType], isMember: Bool = false
  ) -> String {
    let name = function.rawValue
    let counts = Set(function.signatures.map(\.parameters.count))
    guard counts.contains(types.count) else {
      let extra = isMember ? 1 : 0
      let expected = counts.sorted().map { String($0 - extra) }.joined(separator: " or ")
      return "'\(name)' has \(Self.arguments(types.count - extra)); expected \(expected)"
    }
    let expected = function.signatures.filter { $0.parameters.count == types.count }
    let place = types.indices.first { index in
      !expected.contains { $0.parameters[index].joined(with: types[index]) != nil }
    }
    var names: [String] = []
    for type in expected.map({ $0.parameters[place ?? 0].nameInList })
    where !names.contains(type) {
      names.append(type)
    }
    let found = types[place ?? 0]
    return "'\(name)' cannot be applied to \(found); expected \(names.joined(separator: ", "))"
  }

  /// `1 argument`, `2 arguments`.
  static func arguments(_ count: Int) -> String { "\(count) argument\(count == 1 ? "" : "s")" }

  private static func unknownFunction(_ name: String, _ target: ExpressionNode?) -> String {
    if case .name(let owner)? = target?.kind, let library = libraries[owner] {
      return "'\(owner).\(name)' belongs to \(library), which are not supported"
    }
    if let library = extensions[name] {
      return "function '\(name)' belongs to \(library), which are not supported"
    }
    let known =
      Function.allCases.map(\.rawValue) + Comprehension.Macro.allCases.map(\.rawValue) + ["has"]
    let nearest = Spelling.nearest(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
    return "unknown function \(name.quotedForMessage)\(nearest)"
  }

  private static let libraries = [
    "math": "the math extensions", "optional": "the optional types", "base64": "the encoders",
    "cel": "the bindings", "sets": "the set extensions", "proto": "the protobuf extensions",
    "lists": "the list extensions", "strings": "the string extensions",
  ]

  /// Functions that other implementations have beyond the standard definitions.
  private static let extensions: [String: String] = {
    let strings = [
      "charAt", "indexOf", "lastIndexOf", "join", "lowerAscii", "upperAscii", "replace", "split",
      "substring", "trim", "format", "quote", "reverse",
    ]
    let lists = ["flatten", "slice", "sort", "sortBy", "distinct", "sum", "first", "last"]
    let optionals = ["orValue", "hasValue", "optMap", "optFlatMap", "value"]
    return Dictionary(uniqueKeysWithValues: strings.map { ($0, "the string extensions") })
      .merging(lists.map { ($0, "the list extensions") }) { first, _ in first }
      .merging(optionals.map { ($0, "the optional types") }) { first, _ in first }
  }()
}

extension ExpressionType {
  /// The type in a list of expected ones: `list` for one of any items.
  var nameInList: String {
    switch self {
    case .list(.dyn): "list"
    case .map(.dyn, .dyn): "map"
    default: description
    }
  }
}

extension ExpressionNode {
  /// The text, where the node is one.
  var literalText: String? {
    if case .literal(.string(let text)) = kind { text } else { nil }
  }
}
