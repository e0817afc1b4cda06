import DataSyntax

/// Reads the tables of a kind of page.
extension ContractReader {
  /// Whether other rows are allowed.
  mutating func isOpen(_ node: DataNode, _ content: TableLayout.Content) -> Bool {
    guard let entry = node.entry("open") else { return false }
    guard case .facts = content else {
      note("'open' needs 'facts'", at: entry.key)
      return false
    }
    return entry.value.isTrue
  }

  mutating func records(
    _ node: DataNode, _ content: TableLayout.Content
  ) -> RecordSetLayout? {
    guard let entry = node.entry("records") else { return nil }
    guard case .eachRow(let fields) = content else {
      note("'records' needs 'each-row'", at: entry.key)
      return nil
    }
    return recordSet(of: entry.value, among: fields.fields)
  }

  mutating func content(
    _ node: DataNode, _ columns: [String]
  ) -> TableLayout.Content? {
    if let fields = node["facts"] { return .facts(labels(fields)) }
    if let fields = node["record"] { return .record(labels(fields, of: columns)) }
    if let fields = node["each-row"] { return .eachRow(labels(fields, of: columns)) }
    return node["matrix"].map { .matrix($0.parts.map { ($0.name, labels($0.value, of: columns)) }) }
  }

  /// The meanings of labels, each of which has to be that of a column.
  private mutating func labels(_ node: DataNode, of columns: [String]) -> LabelMap {
    for entry in node.entries where !columns.isEmpty {
      guard let name = entry.name, !columns.contains(name) else { continue }
      noteUnknown("column", name, among: columns, at: entry.key)
    }
    return labels(node)
  }
}
