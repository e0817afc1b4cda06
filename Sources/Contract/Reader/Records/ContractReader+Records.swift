import DataSyntax
import SourceText

/// Reads the sets of records of a page: in data, in the rows of tables, and in sections.
extension ContractReader {
  mutating func recordSets(_ node: DataNode?) -> [RecordSetLayout] {
    node?.parts.compactMap { recordSet($0.name, $0.value) } ?? []
  }

  private mutating func recordSet(_ name: String, _ node: DataNode) -> RecordSetLayout? {
    guard let address = address(node["each"]) else { return nil }
    if !address.isOfSeveral, let each = node["each"] {
      note("records are several values: the address should have '[]' or '*'", at: each)
    }
    let isKeyed = address.steps.last == .eachValue
    if !isKeyed, let entry = node.mapping?.entry(named: "except") {
      note("'except' needs an address that ends in '*'", at: entry.key)
    }
    let fields = addressedFields(node["fields"])
    let key = isKeyed ? index(node["key"]) : field(node["key"], among: fields.map(\.field), "key")
    let own = fields.map(\.field) + (key.map { [$0] } ?? [])
    let order = order(node, among: own)
    let inner = recordSets(node["records"])
    let exception = order?.exception.map { [$0] } ?? []
    let keys = recordKeys(
      node, fields.map(\.address), records: inner.compactMap(\.address), exception)
    return RecordSetLayout(
      name: name, address: address, except: node["except"]?.texts ?? [], key: key,
      unique: uniqueFields(node, among: own), fields: fields, keys: keys,
      record: recordLayout(node["record"]), order: order, recordSets: inner)
  }

  /// The set that the rows of a table are, or the sections with fields in their heading: one, by
  /// its name.
  mutating func recordSet(of node: DataNode?, among fields: [FieldIndex]) -> RecordSetLayout? {
    guard let (name, node) = node?.parts.first else { return nil }
    let key = field(node["key"], among: fields, "key")
    let order = order(node, among: fields)
    if let exception = node["unless"], order != nil, let field = index(exception),
      ![.boolean, .tick].contains(definitions[field].type)
    {
      let name = definitions[field].name
      note("the field '\(name)' should be of type 'boolean' or 'tick'", at: exception)
    }
    return RecordSetLayout(
      name: name, address: nil, except: [], key: key, unique: uniqueFields(node, among: fields),
      fields: [], record: recordLayout(node["record"]), order: order,
      least: node["at-least"]?.integer ?? 0, recordSets: [])
  }

  /// A field of records; `role` says what it is for them.
  private mutating func field(
    _ node: DataNode?, among fields: [FieldIndex], _ role: String
  ) -> FieldIndex? {
    guard let node, let field = index(node) else { return nil }
    if !fields.contains(field) {
      let name = definitions[field].name
      note("the \(role) '\(name)' is not among the fields of the records", at: node)
    }
    return field
  }

  private mutating func uniqueFields(
    _ node: DataNode, among fields: [FieldIndex]
  ) -> [FieldIndex] {
    node["unique"]?.items?.compactMap { field($0, among: fields, "unique field") } ?? []
  }

  private mutating func order(
    _ node: DataNode, among fields: [FieldIndex]
  ) -> RecordSetLayout.RecordOrder? {
    guard let field = field(node["sorted-by"], among: fields, "sort key") else {
      // The sort key may be there, and have a problem of its own.
      let names = node.mapping?.entries.compactMap(\.name) ?? []
      if names.contains(where: { Spelling.nearest(to: $0, in: ["sorted-by"]) != nil }) {
        return nil
      }
      for key in ["descending", "unless", "ignore-case"] {
        guard let entry = node.mapping?.entry(named: key) else { continue }
        note("'\(key)' needs 'sorted-by'", at: entry.key)
      }
      return nil
    }
    return RecordSetLayout.RecordOrder(
      field: field, isDescending: node["descending"]?.isTrue ?? false,
      ignoresCase: node["ignore-case"]?.isTrue ?? false, exception: node["unless"]?.string)
  }
}
