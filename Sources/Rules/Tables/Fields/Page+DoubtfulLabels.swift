import Contract
import Records
import SourceText

extension Page {
  /// The fields whose label is misspelt or not read as one, which other rules report.
  var fieldsOfDoubtfulLabels: Set<FieldIndex> {
    fieldsOfUnknownLabels.union(fields(ofUnknownLabelsIn: unusualColumns))
  }

  /// Those of them whose label `unknown-field` reports: as an error where the field is required.
  var fieldsOfUnknownLabels: Set<FieldIndex> {
    guard let kind, !kind.isData else { return [] }
    return Set(lostItems.flatMap { kind.fields(labelled: source.text($0.label)) })
      .union(fields(ofUnknownLabelsIn: unusualFields))
  }

  /// The fields of the labels that unknown ones in lists may be misspellings of.
  private func fields(ofUnknownLabelsIn lists: [LabelList]) -> Set<FieldIndex> {
    guard let kind, !kind.isData else { return [] }
    return Set(
      lists.flatMap { LabelComparison($0, on: self).unknown.compactMap(\.meant) }
        .flatMap { kind.fields(labelled: $0) })
  }

  /// Whether the page has to have a field that a label means, and has it nowhere else.
  func requiresField(labelled label: String) -> Bool {
    guard let kind else { return false }
    if kind.labels.contains(where: { $0.required.contains(label) }) { return true }
    func has(_ field: FieldIndex) -> Bool {
      factIndex[field].contains { $0.isOfPage && !$0.isMissing }
    }
    guard let demands = kind.record?.demands else { return false }
    return kind.fields(labelled: label).contains { field in
      !has(field)
        && (demands.required.contains(field)
          || demands.dependent.contains { has($0.trigger) && $0.fields.contains(field) })
    }
  }
}

extension PageKind {
  /// The fields that a label of a list, a row or a column may mean.
  fileprivate func fields(labelled label: String) -> [FieldIndex] {
    let bytes = Array(label.utf8)[...]
    let maps = labels.map(\.values) + tables.flatMap(\.content.maps)
    let rows = tables.flatMap { table -> [(row: String, columns: LabelMap)] in
      if case .matrix(let rows) = table.content { rows } else { [] }
    }
    return maps.flatMap { $0.meaning(of: bytes)?.fields ?? [] }
      + rows.filter { $0.row.isSpelled(bytes) }.flatMap(\.columns.fields)
  }
}

extension TableLayout.Content {
  fileprivate var maps: [LabelMap] {
    switch self {
    case .facts(let map), .record(let map), .eachRow(let map): [map]
    case .matrix(let rows): rows.map(\.columns)
    }
  }
}
