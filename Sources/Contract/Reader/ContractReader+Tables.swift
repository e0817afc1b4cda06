import DataSyntax

/// Reads the tables of a kind of page.
extension ContractReader {
  mutating func table(_ node: DataNode) -> TableLayout? {
    let columns = node["columns"]?.texts ?? []
    guard let content = content(node, columns) else { return nil }
    let rows: [String] = if case .facts(let fields) = content { fields.labels } else { [] }
    let optional = texts(node["optional-columns"], among: columns)
    return TableLayout(
      sections: sections(node), columns: columns,
      requiredColumns: columns.filter { !optional.contains($0) },
      requiredRows: texts(node["required"], among: rows),
      isOptional: node["optional"]?.isTrue ?? false, isOpen: isOpen(node, content),
      substitute: node["unless"]?.string, rest: template(node["rest"]), content: content,
      hasUnits: hasUnits(node),
      listing: node["listing"].flatMap { listing($0) }, records: records(node, content))
  }

  /// Whether other rows are allowed.
  private mutating func isOpen(_ node: DataNode, _ content: TableLayout.Content) -> Bool {
    guard let entry = node.mapping?.entry(named: "open") else { return false }
    guard case .facts = content else {
      note("'open' needs 'facts'", at: entry.key)
      return false
    }
    return entry.value.isTrue
  }

  private mutating func records(
    _ node: DataNode, _ content: TableLayout.Content
  ) -> RecordSetLayout? {
    guard let entry = node.mapping?.entry(named: "records") else { return nil }
    guard case .eachRow(let fields) = content else {
      note("'records' needs 'each-row'", at: entry.key)
      return nil
    }
    return recordSet(of: entry.value, among: fields.fields)
  }

  private mutating func content(
    _ node: DataNode, _ columns: [String]
  ) -> TableLayout.Content? {
    if let fields = node["facts"] { return .facts(labels(fields)) }
    if let fields = node["record"] { return .record(labels(fields, of: columns)) }
    if let fields = node["each-row"] { return .eachRow(labels(fields, of: columns)) }
    return node["matrix"].map { .matrix($0.parts.map { ($0.name, labels($0.value, of: columns)) }) }
  }

  /// The meanings of labels, each of which has to be that of a column.
  private mutating func labels(_ node: DataNode, of columns: [String]) -> LabelMap {
    for entry in node.mapping?.entries ?? [] where !columns.isEmpty {
      guard let name = entry.name, !columns.contains(name) else { continue }
      note("there is no column '\(name)'; \(Self.hint(name, among: columns))", at: entry.key)
    }
    return labels(node)
  }

  /// For each section, the tables that it has to have.
  func requiredTables(among tables: [TableLayout]) -> [[TableIndex]] {
    sections.indices.map { section in
      tables.indices.filter { !tables[$0].isOptional && tables[$0].sections.contains(section) }
    }
  }
}
