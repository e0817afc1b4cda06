import Contract
import MarkdownSyntax
import SourceText

/// Reads the tables of the page's kind.
extension RecordReader {
  mutating func read(table index: Int) {
    let rows = page.children(of: index).filter { page.nodes[$0].kind != .delimiterRow }
    guard let header = rows.first else { return }
    let places = page.cells(ofRow: header).map { page.bytes.undecorated($0).range }
    let labels = places.map { page.bytes[$0.offsets] }
    guard let known = layout(of: labels) else { return }
    let layout = kind.tables[known]
    let table = MatchedTable(
      node: index, range: page.nodes[index].range, header: header, labels: places, index: known,
      layout: layout, section: section)
    if isAstray(layout) {
      contents.strayTables.append(table)
      return
    }
    contents.tables.append(table)
    let columns = layout.content.columns?.meanings(of: labels) ?? []
    for (number, row) in rows.dropFirst().enumerated() {
      read(cells: page.cells(ofRow: row), labels: labels, columns, row: number, as: layout)
    }
  }

  /// The layout with the most columns of the header: of those that can be here, or else of those
  /// that belong elsewhere; of two alike, the one for this section.
  private func layout(of labels: [ArraySlice<UInt8>]) -> TableIndex? {
    var best: (index: TableIndex, score: Int)?
    for (index, layout) in kind.tables.enumerated() {
      let likeness = layout.likeness(to: labels)
      guard likeness > 0 else { continue }
      let place = isAstray(layout) ? 0 : labels.count * 2 + 2
      let score = place + likeness * 2 + (layout.sections.contains { isIn($0) } ? 1 : 0)
      if score > best?.score ?? 0 { best = (index, score) }
      // All of its labels, in its section: no better match is possible.
      if score == labels.count * 4 + 3 { break }
    }
    return best?.index
  }

  private mutating func read(
    cells: [ByteRange], labels: [ArraySlice<UInt8>], _ columns: [LabelMeaning?], row: Int,
    as layout: TableLayout
  ) {
    guard let first = cells.first else { return }
    if let rest = layout.rest, rest.captures(in: label(first)) != nil {
      values.read(.template(rest), .table, first, into: &contents.facts)
      return
    }
    switch layout.content {
    case .facts(let fields):
      guard cells.count > 1, let meaning = fields.meaning(of: label(first)) else { return }
      values.read(meaning, .table, cells[1], into: &contents.facts)
    case .record:
      guard row == 0 else { return }
      read(cells, as: columns)
    case .eachRow: read(.row(row)) { $0.read(cells, as: columns) }
    case .matrix(let rows):
      let rowLabel = label(first)
      guard let fields = rows.first(where: { $0.row.isSpelled(rowLabel) }) else { return }
      read(cells, as: fields.columns.meanings(of: labels))
    }
  }

  private mutating func read(_ cells: [ByteRange], as columns: [LabelMeaning?]) {
    for case (let cell, let meaning?) in zip(cells, columns) {
      values.read(meaning, .table, cell, into: &contents.facts)
    }
  }
}
