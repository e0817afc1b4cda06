internal import DataSyntax

/// A schema of mappings that only says which properties there are, and the least number that some
/// of them may be, as most schemas of records do.
package struct PropertyDemands: Sendable {
  /// The properties that every mapping has.
  package private(set) var required: [String] = []
  /// The properties that a mapping has together with another one.
  package private(set) var dependent: [(trigger: String, names: [String])] = []
  /// The smallest numbers that properties may be, where they are numbers.
  package private(set) var minimums: [(name: String, least: Int64)] = []

  /// Nil for a schema that says anything else.
  package init?(_ schema: Schema) {
    guard add(schema.nodes[schema.root], of: schema) else { return nil }
  }

  private mutating func add(_ node: SchemaNode, of schema: Schema) -> Bool {
    if node.isFalse { return false }
    for check in node.checks {
      switch check.assertion {
      case .type(let types) where types.contains(.object): continue
      case .required(let names): required += names.names
      case .dependentRequired(let dependents):
        dependent += dependents.map { ($0.trigger, $0.names.names) }
      case .properties(let properties)
      where properties.patterns.isEmpty && properties.additional == nil:
        for (name, index) in zip(properties.names.names, properties.schemas) {
          guard addBounds(of: name, schema.nodes[index]) else { return false }
        }
      default: return false
      }
    }
    return true
  }

  private mutating func addBounds(of name: String, _ node: SchemaNode) -> Bool {
    if node.isFalse { return false }
    for check in node.checks {
      guard case .bound(let bound) = check.assertion, !bound.isMaximum, !bound.isExclusive,
        let least = bound.limit.integer
      else { return false }
      minimums.append((name, Int64(least)))
    }
    return true
  }
}
