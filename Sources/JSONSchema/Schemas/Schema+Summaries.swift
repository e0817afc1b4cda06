internal import DataSyntax
internal import SourceText

extension Schema {
  /// A schema's requirement in a few words, where it has only one.
  func summary(of index: Int) -> String? {
    let checks = nodes[index].checks
    guard let check = checks.first, checks.count == 1 else { return nil }
    switch check.assertion {
    case .type(let types): return types.types.count == 1 ? types.types.first?.words : nil
    case .enumeration(let enumeration):
      guard enumeration.allowed.count <= 4 else { return nil }
      return enumeration.allowed.map { $0.words(\.quotedForMessage) }.joined(separator: " or ")
    case .reference(let target): return target == index ? nil : summaryOfTarget(target)
    default: return nil
    }
  }

  /// One reference is followed, no more.
  private func summaryOfTarget(_ index: Int) -> String? {
    if case .reference? = nodes[index].checks.first?.assertion { return nil }
    return summary(of: index)
  }

  /// The names of all properties that a schema knows, those of the schemas that it applies to the
  /// same value among them.
  func propertyNames(of node: SchemaNode) -> [String] {
    var names: [String] = []
    var seen: Set<Int> = []
    var open = [node]
    while let node = open.popLast(), names.count < 1_000, seen.count < 1_000 {
      for check in node.checks {
        if case .properties(let properties) = check.assertion { names += properties.names.names }
        for schema in check.assertion.schemasOfSameValue where seen.insert(schema).inserted {
          open.append(nodes[schema])
        }
      }
    }
    return names
  }

  /// The one key that each of several alternatives requires, where they require nothing else.
  func keysOfAlternatives(_ indices: [Int]) -> [String]? {
    let names = indices.compactMap { index in
      requiredNames(of: index).flatMap { $0.count == 1 ? $0.first : nil }
    }
    return names.count == indices.count && names.count > 1 ? names : nil
  }

  /// The names of a schema that has nothing but `required`.
  func requiredNames(of index: Int) -> [String]? {
    let checks = nodes[index].checks
    guard checks.count == 1, case .required(let names)? = checks.first?.assertion else {
      return nil
    }
    return names.names
  }
}
