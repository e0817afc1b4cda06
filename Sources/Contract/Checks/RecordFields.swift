import DataSyntax

extension Contract {
  /// The fields that a page can state about itself, whatever its kind, in their order.
  package var fieldsOfPages: [FieldDefinition] {
    let known = Set(kinds.flatMap(\.fieldsOfPage))
    return fields.indices.filter(known.contains).map { fields[$0] }
  }

  /// The fields that the records of a set can have, in their order.
  package func fields(ofRecords name: String) -> [FieldDefinition] {
    let known = Set(kinds.flatMap { $0.fields(ofRecords: name) })
    return fields.indices.filter(known.contains).map { fields[$0] }
  }
}

extension PageKind {
  /// The fields that such a page can state about itself, in the order of the contract.
  package var fieldsOfPage: [FieldIndex] {
    let rests = tables.flatMap { $0.rest?.fields ?? [] } + listings.flatMap(\.rest)
    return Set(recordFields.map(\.field) + rests).sorted()
  }

  /// The sets of records on such a page: in its data, of rows, and of sections.
  package var allRecordSets: [RecordSetLayout] {
    (data?.allRecordSets ?? []) + tables.compactMap(\.records) + sections.compactMap(\.records)
  }

  /// The fields that the records of a set can have, in the order of the contract.
  package func fields(ofRecords name: String) -> [FieldIndex] {
    let sets = (data?.allRecordSets ?? []).filter { $0.name == name }
    var found = sets.flatMap(\.recordFields).map(\.field)
    found += tables.filter { $0.records?.name == name }.flatMap(\.content.fields)
    for (index, section) in sections.enumerated() where section.records?.name == name {
      found += recordFields(ofSection: index).map(\.field)
    }
    return Set(found).sorted()
  }

  /// The fields that the own record of such a page can have.
  var recordFields: [CheckedField] {
    var found = data?.fields.checked ?? []
    found += breadcrumb.map(\.field).checked
    if let heading { found += [heading].checked }
    for table in tables where !table.hasRecords { found += table.content.fields.checked }
    found += labels.flatMap(\.values.fields).checked
    found += lines.flatMap(\.checkedFields)
    found += (formula?.fields ?? []).checked
    found += footer.fields.checked
    for definition in badges.flatMap(\.vocabulary.definitions) {
      if case .field(let field) = definition.value { found += [field].checked }
    }
    return found.merged
  }

  /// All fields that such a page can have, in records, rows and sections too.
  var allFields: Set<FieldIndex> {
    var found = Set(recordFields.map(\.field))
    found.formUnion((data?.allRecordSets ?? []).flatMap(\.recordFields).map(\.field))
    found.formUnion(tables.flatMap { $0.content.fields + ($0.rest?.fields ?? []) })
    found.formUnion(sections.flatMap { $0.template?.fields ?? [] })
    return found
  }

  /// The fields that a section with fields in its heading can have.
  func recordFields(ofSection index: SectionIndex) -> [CheckedField] {
    var found = (sections[index].template?.fields ?? []).checked
    for group in labels where group.section == nil || group.section == index {
      found += group.values.fields.checked
    }
    for group in lines where group.section == nil || group.section == index {
      found += group.checkedFields
    }
    for table in tables where table.sections.contains(index) && !table.hasRecords {
      found += table.content.fields.checked
    }
    return found.merged
  }
}

extension RecordSetLayout {
  /// The fields that a record of a set in data can have, the key among them.
  var recordFields: [CheckedField] { ((key.map { [$0] } ?? []).checked + fields.checked).merged }
}

extension TableLayout.Content {
  /// All fields in it.
  var fields: [FieldIndex] {
    switch self {
    case .facts(let map), .record(let map), .eachRow(let map): map.fields
    case .matrix(let rows): rows.flatMap(\.columns.fields)
    }
  }
}

extension LineGroup {
  /// The fields in it, of which a list has one for each item.
  fileprivate var checkedFields: [CheckedField] {
    forms.flatMap(\.fields).map { CheckedField(field: $0, isSeveral: isList) }
  }
}

extension [FieldIndex] {
  /// Fields with one value each.
  var checked: [CheckedField] { map { CheckedField(field: $0, isSeveral: false) } }
}

extension [CheckedField] {
  /// Each field once, in the order of the contract; with several values if it has them anywhere.
  fileprivate var merged: [CheckedField] {
    var isSeveral: [FieldIndex: Bool] = [:]
    for field in self {
      isSeveral[field.field, default: false] = field.isSeveral || isSeveral[field.field] == true
    }
    return isSeveral.sorted { $0.key < $1.key }.map {
      CheckedField(field: $0.key, isSeveral: $0.value)
    }
  }
}

extension [(address: DataAddress, field: FieldIndex)] {
  /// The fields, of which an address with `[]` or `*` has several values.
  fileprivate var checked: [CheckedField] {
    map { CheckedField(field: $0.field, isSeveral: $0.address.isOfSeveral) }
  }
}
