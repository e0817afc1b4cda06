import Contract
import MarkdownSyntax
import SourceText

extension Page {
  /// The label of a row that has too few cells since the pipe after its label is missing:
  /// `| **Licence** MIT |`.
  package func joinedLabel(ofRow row: Int, inTable table: Int) -> LooseLabel? {
    let next = contents.tables.partitioningIndex { $0.node >= table }
    guard next < contents.tables.count, case let matched = contents.tables[next],
      matched.node == table
    else { return nil }
    return syntax.joinedLabel(
      ofRow: row, columns: syntax.nodes[table].columnCount ?? 0,
      among: matched.layout.content.rowLabels)
  }
}

extension ParsedPage {
  /// The same in a table with these labels of rows.
  func joinedLabel(ofRow row: Int, columns: Int, among labels: [String]) -> LooseLabel? {
    guard nodes[row].cellCount ?? 0 < columns, let first = cells(ofRow: row).first else {
      return nil
    }
    return LooseLabel(in: first, of: bytes, among: labels)
  }
}

extension TableLayout.Content {
  /// The labels that rows may have, where they are fixed.
  var rowLabels: [String] {
    switch self {
    case .facts(let fields): fields.labels
    case .matrix(let rows): rows.map(\.row)
    case .record, .eachRow: []
    }
  }
}
