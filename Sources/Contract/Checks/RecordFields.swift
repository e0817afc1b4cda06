extension PageKind {
  /// The fields that the own record of such a page can have.
  var recordFields: [FieldIndex] {
    var found: [FieldIndex] = data?.fields.map(\.field) ?? []
    found += breadcrumb.map(\.field)
    if let heading { found.append(heading) }
    for table in tables {
      switch table.content {
      case .facts(let map), .record(let map): found += map.fields
      case .matrix(let rows): found += rows.flatMap(\.columns.fields)
      case .eachRow: continue
      }
    }
    found += labels.flatMap(\.values.fields)
    found += lines.flatMap { $0.forms.flatMap(\.fields) }
    found += formula?.fields ?? []
    found += footer.fields
    for definition in badges.flatMap(\.vocabulary.definitions) {
      if case .field(let field) = definition.value { found.append(field) }
    }
    return found
  }
}
