internal import DataSyntax
internal import SourceText

extension Evaluation {
  /// Whether a check passes; where it fails and failures are collected, it was reported.
  mutating func holds(
    _ check: Check, _ value: DataNode, _ node: SchemaNode, _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    switch check.assertion {
    case .allOf(let schemas):
      var holds = true
      for schema in schemas where !evaluate(schema, value, &evaluated) {
        holds = false
        guard isCollecting else { return false }
      }
      return holds
    case .anyOf(let schemas): return holdsAny(schemas, check, value, node, &evaluated)
    case .oneOf(let schemas): return holdsOne(schemas, check, value, node, &evaluated)
    case .not(let schema): return holdsNot(schema, check, value, node)
    case .condition(let condition, let then, let `else`):
      let branch = fits(condition, value, &evaluated) ? then : `else`
      return branch.map { evaluate($0, value, &evaluated) } ?? (exhaustion == nil)
    case .reference(let target): return evaluate(target, value, &evaluated)
    case .dynamicReference(let anchor, let fallback):
      // Core 2020-12, section 8.2.3.2: the outermost resource that has the anchor.
      let outermost = scope.first { schema.dynamicAnchors[$0][anchor] != nil }
      let target = outermost.flatMap { schema.dynamicAnchors[$0][anchor] }
      return evaluate(target ?? fallback, value, &evaluated)
    default: break
    }
    switch value.content {
    case .scalar(let scalar): return holdsScalar(check, scalar, value, node)
    case .sequence(let items): return holdsList(check, items, value, node, &evaluated)
    case .mapping(let mapping): return holdsMapping(check, mapping, value, node, &evaluated)
    case .unknown: return true
    }
  }

  /// `type`, `enum` and `const`, which apply to every value.
  mutating func holdsGeneral(_ check: Check, _ value: DataNode, _ node: SchemaNode) -> Bool {
    switch check.assertion {
    case .type(let types):
      if let type = SchemaType(of: value), types.contains(type) { return true }
      report(
        .type(FoundValue(value), expected: types.types), value.range, check.keyword, check.range,
        node)
      return false
    case .enumeration(let enumeration):
      guard spend(value.scalar == nil ? ValueIdentity.size(of: value) : 1) else { return false }
      if enumeration.contains(value) { return true }
      guard isCollecting else { return false }
      var nearest: String?
      if let text = value.string { nearest = self.nearest(to: text, in: enumeration.texts) }
      report(
        .enumeration(FoundValue(value), allowed: enumeration.allowed, nearest: nearest),
        value.range, check.keyword, check.range, node)
      return false
    default: return true
    }
  }
}
