package import DataSyntax
internal import Patterns
internal import SourceText

/// A schema's description of the properties of a mapping, for writing one.
extension Schema {
  /// The names of all properties that it knows, each once, in their order.
  package var propertyNames: [String] {
    var seen: Set<UTF8Key> = []
    return propertyNames(of: nodes[root]).filter { seen.insert(UTF8Key(text: $0)).inserted }
  }

  /// The names of the only properties of a mapping that matter to it, so that others may be left
  /// out; nil where any may.
  package var decidingNames: [String]? {
    var names: [String] = []
    var seen: Set<Int> = [root]
    var open = [root]
    while let node = open.popLast() {
      for check in nodes[node].checks {
        switch check.assertion {
        case .type: continue
        case .required(let required): names += required.names
        case .dependentRequired(let dependents):
          for dependent in dependents { names += [dependent.trigger] + dependent.names.names }
        case .properties(let properties):
          guard properties.patterns.isEmpty, properties.additional == nil else { return nil }
          names += properties.names.names
        case .allOf(let schemas), .anyOf(let schemas), .oneOf(let schemas):
          open += schemas.filter { seen.insert($0).inserted }
        default: return nil
        }
      }
    }
    return names
  }

  /// The names of the properties that every mapping must have.
  package var requiredNames: [String] {
    required(from: [root]).flatMap { node in
      node.checks.flatMap { check -> [String] in
        if case .required(let required) = check.assertion { required.names } else { [] }
      }
    }
  }

  /// The properties that a mapping must have by a schema and cannot have by the same one, each with
  /// the place of `required`: no mapping matches that.
  package var impossibleProperties: [(name: String, place: SchemaPlace)] {
    var evaluation = Evaluation(self, isCollecting: false)
    var found: [(name: String, place: SchemaPlace)] = []
    for node in nodes {
      for check in node.checks {
        guard case .required(let required) = check.assertion else { continue }
        let place = SchemaPlace(path: paths[node.document], range: check.range)
        found += required.names.filter { name in
          node.checks.contains { other in
            other.assertion.schemas(of: .key(name)) { evaluation.matches($0, $1) }
              .contains { nodes[$0].isFalse }
          }
        }.map { ($0, place) }
      }
    }
    return evaluation.exhaustion == nil ? found : []
  }

  /// The one value that a property may have; nil where several are allowed.
  package func onlyValue(ofProperty name: String) -> FoundValue? {
    for node in required(from: [root]) {
      for case .properties(let properties) in node.checks.map(\.assertion) {
        guard let index = properties.names.index(of: name) else { continue }
        if let value = onlyValue(at: properties.schemas[index]) { return value }
      }
    }
    return nil
  }

  /// Whether some schema of what is at an address says which types or values may be there, and
  /// allows a value.
  package func allows(_ value: DataNode, at steps: [DataAddress.Step]) -> Bool {
    var evaluation = Evaluation(self, isCollecting: false)
    var schemas = [root]
    for step in steps {
      schemas = ofSameValue(schemas).flatMap { schema in
        nodes[schema].checks.flatMap {
          $0.assertion.schemas(of: step) { evaluation.matches($0, $1) }
        }
      }
    }
    return Set(schemas).contains { schema in
      ofSameValue([schema]).contains { nodes[$0].statesValues }
        && evaluation.evaluate(schema, value)
    }
  }

  /// Whether a schema, or one that it applies to the same value, has a format of dates or times.
  func hasDateFormat(_ node: SchemaNode) -> Bool {
    let others = ofSameValue(node.checks.flatMap(\.assertion.schemasOfSameValue)).map { nodes[$0] }
    return ([node] + others).contains { node in
      node.checks.contains {
        if case .format(let format) = $0.assertion { format.isOfDates } else { false }
      }
    }
  }

  /// Whether a mapping must have the key at the end of an address, and no schema of its value allows
  /// null in place of one.
  package func requiresValue(at steps: [DataAddress.Step]) -> Bool {
    guard case .key(let name)? = steps.last else { return false }
    var evaluation = Evaluation(self, isCollecting: false)
    var mappings = [root]
    for step in steps.dropLast() {
      mappings = required(from: mappings).flatMap { node in
        node.checks.flatMap { check in
          check.assertion.schemas(of: step) { evaluation.matches($0, $1) }
        }
      }
      // Values of different keys have different schemas.
      if step == .eachValue, mappings.count > 1 { return false }
    }
    let isRequired = required(from: mappings).contains { node in
      node.checks.contains {
        if case .required(let required) = $0.assertion {
          required.names.contains(name)
        } else {
          false
        }
      }
    }
    let null = DataScalar(text: "null", style: .plain, value: .null)
    return isRequired
      && !allows(DataNode(range: ByteRange(at: 0), content: .scalar(null)), at: steps)
  }

  /// The first key on the way to an address that no value may have, as a schema has `false` for it;
  /// nil where it may be there.
  package func forbiddenKey(at steps: [DataAddress.Step]) -> String? {
    var evaluation = Evaluation(self, isCollecting: false)
    // Each value on the way matches all schemas of one of these.
    var alternatives: Set<[Int]> = [[root]]
    for step in steps {
      let parts = alternatives.map { schemas in
        required(from: schemas).flatMap { node in
          node.checks.flatMap { check in
            check.assertion.schemas(of: step) { evaluation.matches($0, $1) }
          }
        }
      }
      switch step {
      case .key(let name):
        let allowed = parts.filter { !$0.contains { nodes[$0].isFalse } }
        // Where the patterns of names take too many steps, they are not all compared.
        if allowed.isEmpty { return evaluation.exhaustion == nil ? name : nil }
        alternatives = Set(allowed)
      case .eachItem: alternatives = Set(parts)
      case .eachValue:
        // Different keys have different schemas.
        alternatives = Set(
          parts.flatMap { $0.isEmpty ? [[]] : $0.filter { !nodes[$0].isFalse }.map { [$0] } })
        if alternatives.isEmpty { return nil }
      }
    }
    return nil
  }

  /// Schemas, and those that they apply to the same value: alternatives among them.
  private func ofSameValue(_ schemas: [Int]) -> [Int] {
    var seen = Set(schemas)
    var found = schemas
    var next = 0
    while next < found.count, found.count < 1_000 {
      for check in nodes[found[next]].checks {
        found += check.assertion.schemasOfSameValue.filter { seen.insert($0).inserted }
      }
      next += 1
    }
    return found
  }

  private func onlyValue(at index: Int) -> FoundValue? {
    for node in required(from: [index]) {
      for case .enumeration(let values) in node.checks.map(\.assertion)
      where values.allowed.count == 1 {
        return values.allowed.first
      }
    }
    return nil
  }

  /// The schemas that a value must match because it matches these: those that they refer to among
  /// them.
  private func required(from indices: [Int]) -> [SchemaNode] {
    var open = indices
    var seen = Set(indices)
    var found: [SchemaNode] = []
    while let index = open.popLast(), found.count < 100 {
      found.append(nodes[index])
      for check in nodes[index].checks {
        let next =
          switch check.assertion {
          case .allOf(let schemas): schemas
          case .reference(let schema): [schema]
          default: [Int]()
          }
        open += next.filter { seen.insert($0).inserted }
      }
    }
    return found
  }
}

extension SchemaNode {
  /// Whether it lists types or values.
  fileprivate var statesValues: Bool {
    checks.contains {
      switch $0.assertion {
      case .type, .enumeration: true
      default: false
      }
    }
  }
}

extension Assertion {
  /// The schemas of the parts that a step of an address has; `matches` is whether a name matches a
  /// pattern.
  fileprivate func schemas(
    of step: DataAddress.Step, _ matches: (Pattern, String) -> Bool
  ) -> [Int] {
    switch (self, step) {
    case (.properties(let properties), .key(let name)):
      let named =
        (properties.names.index(of: name).map { [properties.schemas[$0]] } ?? [])
        + properties.patterns.filter { matches($0.pattern, name) }.map(\.schema)
      return named.isEmpty ? properties.additional.map { [$0.schema] } ?? [] : named
    case (.properties(let properties), .eachValue):
      return properties.schemas + properties.patterns.map(\.schema)
        + (properties.additional.map { [$0.schema] } ?? [])
    case (.items(let items), .eachItem): return items.rest.map { [$0.schema] } ?? []
    default: return []
    }
  }
}
