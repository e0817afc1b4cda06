import DataSyntax
import SourceText

/// Reads the sets of records of a page: in data, in the rows of tables, and in sections.
extension ContractReader {
  mutating func recordSets(_ parts: [(name: String, value: DataNode)]) -> [RecordSetLayout] {
    parts.compactMap { recordSet($0.name, $0.value) }
  }

  private mutating func recordSet(_ name: String, _ node: DataNode) -> RecordSetLayout? {
    guard let address = address(node["each"]) else { return nil }
    if !address.isOfSeveral, let each = node["each"] {
      note("the address of records needs '[]' or '*', since there are several", at: each)
    }
    if address.steps.last != .eachValue, let entry = node.entry("except") {
      note("'except' needs an address that ends in '*'", at: entry.key)
    }
    return RecordSetLayout(name, node, at: address, &self)
  }

  /// The set that the rows of a table are, or the sections with fields in their heading: one, by
  /// its name.
  mutating func recordSet(of node: DataNode?, among fields: [FieldIndex]) -> RecordSetLayout? {
    guard let (name, node) = node?.parts.first else { return nil }
    let set = RecordSetLayout(name, node, rowFields: fields, &self)
    if let exception = node["unless"], set.order != nil, let field = index(exception),
      ![.boolean, .tick].contains(definitions[field].type)
    {
      let name = definitions[field].name
      note("the field '\(name)' should be of type 'boolean' or 'tick'", at: exception)
    }
    return set
  }

  /// A field of records; `role` says what it is for them.
  mutating func field(
    _ node: DataNode?, among fields: [FieldIndex], _ role: String
  ) -> FieldIndex? {
    guard let node, let field = index(node) else { return nil }
    if !fields.contains(field) {
      let name = definitions[field].name
      note("the \(role) '\(name)' is not among the fields of the records", at: node)
    }
    return field
  }

  mutating func order(
    _ node: DataNode, among fields: [FieldIndex]
  ) -> RecordSetLayout.RecordOrder? {
    guard let field = field(node["sorted-by"], among: fields, "sort key") else {
      // The sort key may be there, and have a problem of its own.
      let names = node.entries.compactMap(\.name)
      if names.contains(where: { Spelling.nearest(to: $0, in: ["sorted-by"]) != nil }) {
        return nil
      }
      for key in ["descending", "unless", "ignore-case"] {
        guard let entry = node.entry(key) else { continue }
        note("'\(key)' needs 'sorted-by'", at: entry.key)
      }
      return nil
    }
    return RecordSetLayout.RecordOrder(
      field: field, isDescending: node.flag("descending"),
      ignoresCase: node.flag("ignore-case"), exception: node["unless"]?.string)
  }
}

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
    var names = schema.items("required")
    for entry in schema.entries("dependentRequired") {
      names += [entry.key] + (entry.value.items ?? [])
    }
    names += schema.entries("properties").map(\.key)
    for name in names where name.string != nil { _ = index(name) }
    for keyword in ["allOf", "anyOf", "oneOf"] {
      for part in schema.items(keyword) { checkNames(in: part) }
    }
    for keyword in ["if", "then", "else", "not"] {
      if let part = schema[keyword] { checkNames(in: part) }
    }
  }
}
