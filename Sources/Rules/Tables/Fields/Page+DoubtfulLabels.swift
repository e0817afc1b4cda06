import Contract
import Records
import SourceText

extension Page {
  /// The fields whose label is misspelt or not read as one, which other rules report.
  var fieldsOfDoubtfulLabels: Set<FieldIndex> {
    guard let kind, !kind.isData else { return [] }
    var labels = lostItems.map { source.text($0.label) }
    for list in unusualColumns + unusualFields {
      labels += LabelComparison(list, on: self).unknown.compactMap(\.meant)
    }
    return Set(labels.flatMap { kind.fields(labelled: $0) })
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
