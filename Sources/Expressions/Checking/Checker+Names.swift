internal import SourceText

/// Variables, types and fields.
extension Checker {
  mutating func checkName(_ name: String, _ range: ByteRange) -> Checked {
    let isGlobal = name.hasPrefix(".")
    let bare = isGlobal ? String(name.dropFirst()) : name
    if !isGlobal, let local = local(named: name) {
      return (Code(.local(local), range), locals[local].type)
    }
    if let known = known(bare, range) { return known }
    return unknownName(bare, range)
  }

  func local(named name: String) -> Int? { locals.lastIndex { $0.name == name } }

  /// A declared variable or a type.
  private mutating func known(_ name: String, _ range: ByteRange) -> Checked? {
    if let index = variables.index(of: name) {
      use(index)
      return (Code(.variable(index), range), variables.types[index])
    }
    guard let type = ExpressionType.named.first(where: { $0.name == name }) else { return nil }
    return (Code(.constant(.type(type)), range), .type)
  }

  private mutating func unknownName(_ name: String, _ range: ByteRange) -> Checked {
    guard !isFull else { return refuse(range, "") }
    let nearest = nearest(to: name).map { "; did you mean \($0.quotedForMessage)?" }
    let hint =
      switch name {
      case "True", "TRUE": "; did you mean 'true'?"
      case "False", "FALSE": "; did you mean 'false'?"
      case "nil", "None", "undefined": "; 'has(…)' tests whether a value is there"
      case _ where Function(rawValue: name) != nil: "; a function needs '(…)' after it"
      default: ""
      }
    return refuse(range, "unknown name \(name.quotedForMessage)\(nearest ?? hint)")
  }

  private func nearest(to name: String) -> String? {
    if let near = Spelling.nearest(to: name, in: variables.names + locals.map(\.name)) {
      return near
    }
    // `title`, where there is only `page.title`.
    let longer = variables.names.filter { $0.hasSuffix(".\(name)") }
    return longer.count == 1 ? longer[0] : nil
  }

  /// The variable that `a-b` is intended as, since names have no hyphens: `a_b`. Nil where all
  /// parts are names themselves.
  func variable(intendedBy nodes: [ExpressionNode]) -> String? {
    func name(_ node: ExpressionNode) -> (text: String, isKnown: Bool)? {
      switch node.kind {
      case .name(let text):
        return (text, local(named: text) != nil || variables.index(of: text) != nil)
      case .select(let operand, let field):
        return dottedName(operand, field.text).map { ($0, variables.index(of: $0) != nil) }
      case .operation(.subtract, let parts): return joined(parts)
      default: return nil
      }
    }
    func joined(_ parts: [ExpressionNode]) -> (text: String, isKnown: Bool)? {
      guard parts.count == 2, let left = name(parts[0]), case .name = parts[1].kind,
        let right = name(parts[1])
      else { return nil }
      return ("\(left.text)_\(right.text)", left.isKnown && right.isKnown)
    }
    guard let intended = joined(nodes), !intended.isKnown,
      variables.index(of: intended.text) != nil
    else { return nil }
    return intended.text
  }

  /// `a.b`, which is a field of a map or a variable whose name has dots.
  mutating func checkSelect(
    _ operand: ExpressionNode, _ field: ExpressionNode.Name, _ range: ByteRange
  ) -> Checked {
    if let name = dottedName(operand, field.text), let known = known(name, range) { return known }
    guard let (code, type) = checkFieldOwner(operand, field) else {
      return (Code(.constant(.unknown), range), .dyn)
    }
    return (Code(.select(code, field.text), range), type)
  }

  /// The index of the variable that `a.b` names; nil where it is a field.
  mutating func variable(_ operand: ExpressionNode, _ field: ExpressionNode.Name) -> Int? {
    guard let name = dottedName(operand, field.text), let index = variables.index(of: name) else {
      return nil
    }
    use(index)
    return index
  }

  /// `a.b.c`, where the first part is not a variable of a comprehension.
  private func dottedName(_ operand: ExpressionNode, _ field: String) -> String? {
    switch operand.kind {
    case .name(let name):
      if name.hasPrefix(".") { return "\(name.dropFirst()).\(field)" }
      return local(named: name) == nil ? "\(name).\(field)" : nil
    case .select(let inner, let name):
      return dottedName(inner, name.text).map { "\($0).\(field)" }
    default: return nil
    }
  }

  /// What a field is selected from, and the type of the field; nil where it has no fields.
  mutating func checkFieldOwner(
    _ operand: ExpressionNode, _ field: ExpressionNode.Name
  ) -> (code: Code, type: ExpressionType)? {
    if !isFull, let name = dottedName(operand, field.text), isUnknownPrefix(operand),
      nearest(to: name) != nil
    {
      // `path.topik`: the whole name is intended.
      _ = unknownName(name, operand.range.union(field.range))
      return nil
    }
    if !isFull, let name = dottedName(operand, field.text), isUnknownPrefix(operand) {
      let group = "\(name.dropLast(field.text.count))"
      let members = variables.names.filter { $0.hasPrefix(group) }
      if !members.isEmpty {
        // `page.x`: a name that begins like others.
        let shown =
          members.count > RecordType.fewNames
          ? "" : "; expected " + members.map(\.quotedForMessage).joined(separator: ", ")
        _ = refuse(
          operand.range.union(field.range), "unknown name \(name.quotedForMessage)\(shown)")
        return nil
      }
    }
    let owner = check(operand)
    switch owner.type {
    case .dyn, .free: return (owner.code, .dyn)
    case .record(let record):
      if let type = record.type(of: field.text) { return (owner.code, type) }
      _ = refuse(field.range, record.unknownField(field.text))
    case .map(let key, let value):
      if key.joined(with: .string) != nil { return (owner.code, value) }
      _ = refuse(field.range, "keys of \(owner.type) are \(key); '.\(field.text)' is a string")
    default:
      _ = refuse(
        field.range, "\(owner.type) has no field \(field.text.quotedForMessage)")
    }
    return nil
  }

  /// Whether no part of `a.b.c` is known.
  private func isUnknownPrefix(_ node: ExpressionNode) -> Bool {
    switch node.kind {
    case .name(let name):
      let bare = name.hasPrefix(".") ? String(name.dropFirst()) : name
      return variables.index(of: bare) == nil
        && !ExpressionType.named.contains { $0.name == bare }
    case .select(let inner, let field):
      guard let name = dottedName(inner, field.text) else { return false }
      return variables.index(of: name) == nil && isUnknownPrefix(inner)
        && !ExpressionType.named.contains { $0.name == name }
    default: return false
    }
  }
}
