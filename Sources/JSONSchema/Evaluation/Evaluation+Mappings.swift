internal import DataSyntax
internal import SourceText

extension Evaluation {
  mutating func holdsMapping(
    _ check: Check, _ mapping: DataMapping, _ value: DataNode, _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    switch check.assertion {
    case .count(let bound) where check.keyword == .maxProperties || check.keyword == .minProperties:
      guard !bound.allows(mapping.entries.count) else { return true }
      report(
        .propertyCount(mapping.entries.count, limit: bound.limit, isMaximum: bound.isMaximum),
        value.range, check.keyword, check.range, node)
      return false
    case .required(let names):
      guard spend(mapping.entries.count) else { return false }
      let missing = names.missing(in: mapping)
      reportMissing(missing, mapping, value, check, node)
      return missing.isEmpty
    case .dependentRequired(let dependents):
      return holdsDependents(dependents, check, mapping, value, node)
    case .dependentSchemas(let dependents):
      var holds = true
      for dependent in dependents {
        guard spend(mapping.entries.count) else { return false }
        guard mapping.entry(named: dependent.trigger) != nil,
          !evaluate(dependent.schema, value, &evaluated)
        else { continue }
        holds = false
        guard isCollecting else { return false }
      }
      return holds
    case .properties(let properties):
      return holdsProperties(properties, check, mapping, node, &evaluated)
    case .propertyNames(let schema): return holdsNames(schema, mapping)
    case .unevaluatedProperties(let schema):
      return holdsUnevaluated(schema, check, mapping, node, &evaluated)
    default: return holdsGeneral(check, value, node)
    }
  }

  private mutating func holdsDependents(
    _ dependents: [DependentNames], _ check: Check, _ mapping: DataMapping, _ value: DataNode,
    _ node: SchemaNode
  ) -> Bool {
    var holds = true
    for dependent in dependents {
      guard spend(mapping.entries.count) else { return false }
      guard mapping.entry(named: dependent.trigger) != nil else { continue }
      for name in dependent.names.missing(in: mapping) {
        holds = false
        report(
          .missingBeside(name, trigger: dependent.trigger), value.range, check.keyword,
          check.range, node)
      }
    }
    return holds
  }

  private mutating func holdsProperties(
    _ check: PropertiesCheck, _ keyword: Check, _ mapping: DataMapping, _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    guard spend(mapping.entries.count * EvaluationLimits.stepsOfKeyword) else { return false }
    var holds = true
    var unknown: [DataMapping.Entry] = []
    for place in mapping.entries.indices where mapping.entries[place].mark != .none {
      var isNamed = false
      if let index = check.names.index(ofKeyAt: place, in: mapping) {
        isNamed = true
        if !holdsProperty(check.schemas[index], mapping, place, keyword.range, node) {
          holds = false
        }
      }
      if !check.patterns.isEmpty, let name = mapping.entries[place].name {
        for (pattern, schema, range) in check.patterns where matches(pattern, name) {
          isNamed = true
          if !holdsProperty(schema, mapping, place, range, node) { holds = false }
        }
      }
      if !isNamed, let (index, _) = check.additional {
        isNamed = true
        if schema.nodes[index].isFalse {
          unknown.append(mapping.entries[place])
          holds = false
        } else if !evaluate(index, mapping, place) {
          holds = false
        }
      }
      if isNamed { evaluated?.insert(place) }
      guard holds || isCollecting, exhaustion == nil else { return false }
    }
    guard let additional = check.additional, !unknown.isEmpty else { return holds }
    reportUnknown(
      unknown, known: check.names.names, mapping, .additionalProperties, additional.range, node)
    return false
  }

  /// Checks a property against its schema; one whose schema is `false` is reported at its key.
  private mutating func holdsProperty(
    _ index: Int, _ mapping: DataMapping, _ place: Int, _ range: ByteRange, _ node: SchemaNode
  ) -> Bool {
    guard schema.nodes[index].isFalse else { return evaluate(index, mapping, place) }
    let name = mapping.entries[place].name ?? ""
    report(
      .forbiddenKeys([name]), mapping.entries[place].key.range, keyword, range, node,
      at: .key(name))
    return false
  }

  /// Evaluates the value of an entry; its key is read where failures are collected alone.
  private mutating func evaluate(_ index: Int, _ mapping: DataMapping, _ place: Int) -> Bool {
    guard isCollecting else { return evaluate(index, mapping.entries[place].value) }
    return evaluate(
      index, mapping.entries[place].value, at: .key(mapping.entries[place].name ?? ""))
  }

  private mutating func holdsNames(_ index: Int, _ mapping: DataMapping) -> Bool {
    guard spend(mapping.entries.count * EvaluationLimits.stepsOfKeyword) else { return false }
    var holds = true
    for entry in mapping.entries {
      guard let scalar = entry.key.scalar else { continue }
      // A key of YAML that looks like a number is text to JSON Schema.
      let key = DataNode(
        range: entry.key.range,
        content: .scalar(DataScalar(text: scalar.text, style: scalar.style, value: .string)))
      let start = failures.count
      if evaluate(index, key, at: .key(scalar.text)) { continue }
      holds = false
      guard isCollecting, exhaustion == nil else { return false }
      for place in failures.indices[start...] {
        failures[place] = failures[place].stated(as: .key(failures[place].kind))
      }
    }
    return holds
  }

  private mutating func holdsUnevaluated(
    _ index: Int, _ check: Check, _ mapping: DataMapping, _ node: SchemaNode,
    _ evaluated: inout EvaluatedParts?
  ) -> Bool {
    var holds = true
    var unknown: [DataMapping.Entry] = []
    for (place, entry) in mapping.entries.enumerated() where evaluated?.contains(place) != true {
      guard spend(EvaluationLimits.stepsOfKeyword), let name = entry.name else { continue }
      if schema.nodes[index].isFalse {
        unknown.append(entry)
      } else if evaluate(index, entry.value, at: .key(name)) {
        continue
      }
      holds = false
      guard isCollecting, exhaustion == nil else { return false }
    }
    if !unknown.isEmpty {
      let known = schema.propertyNames(of: node)
      reportUnknown(unknown, known: known, mapping, check.keyword, check.range, node)
    }
    evaluated?.insertAll()
    return holds && exhaustion == nil
  }
}
