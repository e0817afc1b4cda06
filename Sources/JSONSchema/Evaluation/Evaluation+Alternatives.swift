internal import DataSyntax
internal import SourceText

extension Evaluation {
  mutating func holdsAny(
    _ schemas: [Int], _ check: Check, _ value: DataNode, _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    var holds = false
    for schema in schemas {
      var parts = evaluated == nil ? nil : EvaluatedParts()
      guard fits(schema, value, &parts) else {
        guard exhaustion == nil else { return false }
        continue
      }
      holds = true
      guard let parts else { break }
      evaluated?.formUnion(parts)
    }
    guard !holds else { return true }
    explain(schemas, check, value, node, &evaluated)
    return false
  }

  mutating func holdsOne(
    _ schemas: [Int], _ check: Check, _ value: DataNode, _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    var count = 0
    for schema in schemas {
      var parts = evaluated == nil ? nil : EvaluatedParts()
      guard fits(schema, value, &parts) else {
        guard exhaustion == nil else { return false }
        continue
      }
      count += 1
      guard count == 1 || isCollecting else { return false }
      if let parts { evaluated?.formUnion(parts) }
    }
    guard count != 1 else { return true }
    if count == 0 {
      explain(schemas, check, value, node, &evaluated)
    } else if let names = schema.keysOfAlternatives(schemas), let mapping = value.mapping {
      report(
        .forbiddenKeys(names.filter { mapping.entry(named: $0) != nil }), value.range,
        check.keyword, check.range, node)
    } else {
      report(
        .severalFit(FoundValue(value), count: count, of: schemas.count), value.range,
        check.keyword, check.range, node)
    }
    return false
  }

  mutating func holdsNot(
    _ index: Int, _ check: Check, _ value: DataNode, _ node: SchemaNode
  ) -> Bool {
    var nobody: EvaluatedParts?
    guard fits(index, value, &nobody) else { return exhaustion == nil }
    guard isCollecting else { return false }
    guard value.mapping != nil, let names = schema.requiredNames(of: index) else {
      report(.notAllowed(FoundValue(value)), value.range, check.keyword, check.range, node)
      return false
    }
    report(.forbiddenKeys(names), value.range, check.keyword, check.range, node)
    return false
  }

  /// Reports why none of the alternatives matches, by the nearest one.
  private mutating func explain(
    _ schemas: [Int], _ check: Check, _ value: DataNode, _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) {
    guard isCollecting else { return }
    // Parts that only the alternatives evaluate are not reported again as unevaluated.
    evaluated?.insertAll()
    if let names = schema.keysOfAlternatives(schemas), value.mapping != nil {
      report(.missingOneOf(names), value.range, check.keyword, check.range, node)
      return
    }
    let start = failures.count
    var branches: [[SchemaFailure]] = []
    for schema in schemas {
      _ = evaluate(schema, value)
      branches.append(FailureReport.reduced(Array(failures[start...])))
      failures.removeSubrange(start...)
      guard exhaustion == nil else { return }
    }
    let place = SchemaPlace(path: schema.paths[node.document], range: check.range)
    let choice = BranchChoice(branches, value: value, path: path)
    if case .enumeration(let found, let allowed, nil)? = choice.joined {
      let texts = allowed.filter { $0.type == .string }.map(\.text)
      let nearest = found.type == .string ? nearest(to: found.text, in: texts) : nil
      report(
        .enumeration(found, allowed: allowed, nearest: nearest), value.range, check.keyword,
        check.range, node)
    } else {
      failures += choice.failures(keyword: check.keyword, schemaPlace: place)
    }
  }
}
