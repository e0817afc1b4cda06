internal import DataSyntax
internal import SourceText

extension Evaluation {
  mutating func holdsList(
    _ check: Check, _ items: [DataNode], _ value: DataNode, _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    switch check.assertion {
    case .count(let bound) where check.keyword == .maxItems || check.keyword == .minItems:
      guard !bound.allows(items.count) else { return true }
      report(
        .itemCount(items.count, limit: bound.limit, isMaximum: bound.isMaximum), value.range,
        check.keyword, check.range, node)
      return false
    case .uniqueItems: return areUnique(items, check, node)
    case .items(let itemsCheck): return holdsItems(itemsCheck, items, node, &evaluated)
    case .contains(let contains):
      return holdsContains(contains, items, check, value, node, &evaluated)
    case .unevaluatedItems(let schema):
      return holdsUnevaluated(schema, items, check, node, &evaluated)
    default: return holdsGeneral(check, value, node)
    }
  }

  private mutating func areUnique(_ items: [DataNode], _ check: Check, _ node: SchemaNode) -> Bool {
    var firsts: [ValueIdentity: Int] = Dictionary(minimumCapacity: items.count)
    var areUnique = true
    for (index, item) in items.enumerated() {
      guard spend(ValueIdentity.size(of: item)) else { return false }
      guard let identity = ValueIdentity(item) else { continue }
      guard let first = firsts[identity] else {
        firsts[identity] = index
        continue
      }
      areUnique = false
      guard isCollecting else { return false }
      report(
        .equalItems(FoundValue(item)), item.range, check.keyword, check.range, node,
        at: .index(index), related: items[first].range)
    }
    return areUnique
  }

  private mutating func holdsItems(
    _ check: ItemsCheck, _ items: [DataNode], _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    guard spend(items.count * EvaluationLimits.stepsOfKeyword) else { return false }
    var holds = true
    for (index, item) in items.enumerated() {
      let isInPrefix = index < check.prefix.count
      guard isInPrefix || check.rest != nil else { break }
      let isValid: Bool
      if isInPrefix {
        isValid = evaluate(check.prefix[index], item, at: .index(index))
      } else if let rest = check.rest, schema.nodes[rest.schema].isFalse {
        report(
          .extraItem(FoundValue(item), limit: check.prefix.count), item.range, .items, rest.range,
          node, at: .index(index))
        isValid = false
      } else {
        isValid = check.rest.map { evaluate($0.schema, item, at: .index(index)) } ?? true
      }
      guard !isValid else { continue }
      holds = false
      guard isCollecting, exhaustion == nil else { return false }
    }
    if check.rest != nil { evaluated?.insertAll() }
    if evaluated != nil { evaluated?.insert(below: min(check.prefix.count, items.count)) }
    return holds
  }

  private mutating func holdsContains(
    _ contains: ContainsCheck, _ items: [DataNode], _ check: Check, _ value: DataNode,
    _ node: SchemaNode, _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    guard spend(items.count * EvaluationLimits.stepsOfKeyword) else { return false }
    var count = 0
    for (index, item) in items.enumerated() {
      var nobody: EvaluatedParts?
      guard fits(contains.schema, item, &nobody) else {
        guard exhaustion == nil else { return false }
        continue
      }
      count += 1
      evaluated?.insert(index)
      // The result is known, unless all matching items have to be.
      if evaluated == nil, contains.maximum == nil, count >= contains.minimum { return true }
    }
    let isTooMany = contains.maximum.map { count > $0 } == true
    guard count < contains.minimum || isTooMany else { return true }
    let wanted = isCollecting ? schema.summary(of: contains.schema) : nil
    if count < contains.minimum {
      report(
        .contains(count: count, limit: contains.minimum, isMaximum: false, wanted: wanted),
        value.range, contains.minimumRange == nil ? .contains : .minContains,
        contains.minimumRange ?? check.range, node)
      return false
    }
    report(
      .contains(
        count: count, limit: contains.maximum ?? count, isMaximum: true, wanted: wanted),
      value.range, .maxContains, contains.maximumRange ?? check.range, node)
    return false
  }

  private mutating func holdsUnevaluated(
    _ index: Int, _ items: [DataNode], _ check: Check, _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    var holds = true
    for (place, item) in items.enumerated() where evaluated?.contains(place) != true {
      guard spend(1) else { return false }
      if schema.nodes[index].isFalse {
        if case .unknown = item.content { continue }
        report(
          .notAllowed(FoundValue(item)), item.range, check.keyword, check.range, node,
          at: .index(place))
      } else if evaluate(index, item, at: .index(place)) {
        continue
      }
      holds = false
      guard isCollecting, exhaustion == nil else { return false }
    }
    evaluated?.insertAll()
    return holds
  }
}
