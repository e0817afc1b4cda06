import DataSyntax

/// Reads the schemas of records, whose properties are fields.
extension ContractReader {
  mutating func recordLayout(_ node: DataNode?) -> RecordLayout? {
    if isBuiltIn { return schema(node).map { RecordLayout($0, among: fields ?? [:]) } }
    guard let tree = schemaTree(node), let schema = schema(tree: tree) else { return nil }
    checkNames(in: tree)
    return RecordLayout(schema, among: fields ?? [:])
  }

  /// Reports the names of properties that are not fields, such as keys of data: no record has them.
  private mutating func checkNames(in schema: DataNode) {
    var names = schema["required"]?.items ?? []
    for entry in schema["dependentRequired"]?.mapping?.entries ?? [] {
      names += [entry.key] + (entry.value.items ?? [])
    }
    names += schema["properties"]?.mapping?.entries.map(\.key) ?? []
    for name in names where name.string != nil { _ = index(name) }
    for keyword in ["allOf", "anyOf", "oneOf"] {
      for part in schema[keyword]?.items ?? [] { checkNames(in: part) }
    }
    for keyword in ["if", "then", "else", "not"] {
      if let part = schema[keyword] { checkNames(in: part) }
    }
  }
}
