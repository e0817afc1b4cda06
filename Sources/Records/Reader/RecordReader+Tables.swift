import Contract
import MarkdownSyntax
import SourceText

/// Reads the tables of the page's kind.
extension RecordReader {
  mutating func read(table index: Int) {
    let table = page.nodes[index]
    let header = index + 1
    guard header < table.endIndex, page.nodes[header].kind == .headerRow else { return }
    let plan = plan(ofHeader: header)
    if let plan { add(plan, index) }
    let columnCount = table.columnCount ?? 0
    var rows = RowLabels()
    var number = 0
    var row = page.nodes[header].endIndex
    while row < table.endIndex {
      let node = page.nodes[row]
      if node.kind == .row {
        if node.cellCount != columnCount { raggedRows.append(node.range) }
        if let plan, !plan.isAstray { read(row: row, number, of: index, as: plan, &rows) }
        number += 1
      }
      row = node.endIndex
    }
    guard let plan, !plan.isAstray else { return }
    if !rows.arePlain(in: plan) { contents.mayHaveUnusualFields = true }
    if number > 1, plan.layout.isOneRecord || plan.layout.listing?.isLinked == true {
      contents.mayRepeatRows = true
    }
  }

  /// The labels of a table's rows so far.
  private struct RowLabels {
    private var labels = LabelOrder.Progress()
    private var cases = LabelOrder.Progress()

    mutating func add(_ row: RowMeaning, in plan: TablePlan) {
      if let order = plan.rows { labels.add(row.label, of: order) }
      if let costs = plan.costs, let position = row.useCase { cases.add(position, of: costs.cases) }
    }

    func arePlain(in plan: TablePlan) -> Bool {
      plan.rows.map { labels.isPlain(atEndOf: $0) } != false
        && plan.costs.map { cases.isPlain(atEndOf: $0.cases) } != false
    }
  }

  /// Adds the table at a node.
  mutating func add(_ plan: TablePlan, _ index: Int) {
    let table = MatchedTable(
      node: index, range: page.nodes[index].range,
      headerStart: page.nodes[index + 1].range.start, plan: plan, section: section)
    if plan.isAstray {
      contents.strayTables.append(table)
      return
    }
    contents.tables.append(table)
    // 0 beyond 64 layouts, whose tables are always compared.
    let bit: UInt64 = 1 << plan.index
    if bit == 0 || matchedLayouts & bit != 0 { contents.mayRepeatTables = true }
    matchedLayouts |= bit
    if !plan.hasPlainColumns { contents.mayHaveUnusualColumns = true }
  }

  /// How a table with the header row at `index` is read; nil for one that the contract does not
  /// have.
  private mutating func plan(ofHeader index: Int) -> TablePlan? {
    let range = page.nodes[index].range
    guard let presentBits else { return readPlan(ofHeader: index) }
    let number = MemoPurpose.part.number(ofKind: plan.number, sectionPlan)
    let context = TextContext(number, shape: presentBits)
    if let known = memo.table(of: range, in: page.bytes, context) { return known }
    let plan = readPlan(ofHeader: index)
    memo.add(plan, of: range, in: page.bytes, context)
    return plan
  }

  private mutating func readPlan(ofHeader index: Int) -> TablePlan? {
    let places = page.cells(ofRow: index).map { page.bytes.undecorated($0).range }
    guard let known = layout(of: places.map { page.bytes[$0.offsets] }) else { return nil }
    return TablePlan(
      known, of: plan, isAstray: isAstray(kind.tables[known]), labels: places,
      from: page.nodes[index].range.start, in: page.bytes,
      number: memo.planNumber(of: known, plan, header: page.nodes[index].range, in: page.bytes))
  }

  /// The layout with the most columns of the header: of those that can be here, or else of those
  /// that belong elsewhere; of two equal ones, the one for this section.
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
    row: Int, _ number: Int, of table: Int, as plan: TablePlan, _ rows: inout RowLabels
  ) {
    guard let first = cell(from: row + 1, of: row) else { return }
    let node = page.nodes[row]
    // Of other rows, links in them determine what they say, and they are rarely equal.
    let hasCellsAlone = node.endIndex == row + 1 + (node.cellCount ?? 0)
    guard hasCellsAlone, number == 0 || !plan.layout.isOneRecord else {
      rows.add(read(row: row, number, of: table, as: plan, from: first), in: plan)
      return
    }
    let context = TextContext(plan.number)
    if let known = memo.row(of: node.range, in: page.bytes, context) {
      rows.add(known, in: plan)
      let parent = values.record
      if known.isRecord { _ = open(.row(number, table: table), of: plan.layout.records) }
      for fact in known.facts {
        contents.facts.append(fact.moved(by: node.range.start, to: values.record))
      }
      close(to: parent)
      return
    }
    let firstFact = contents.facts.count
    var meaning = read(row: row, number, of: table, as: plan, from: first)
    rows.add(meaning, in: plan)
    meaning.facts = contents.facts[firstFact...].map { $0.moved(by: -node.range.start, to: 0) }
    memo.add(meaning, of: node.range, in: page.bytes, context)
  }

  /// Reads a row by its cells, of which the first is at `first`; adds its facts to the page's.
  private mutating func read(
    row: Int, _ number: Int, of table: Int, as plan: TablePlan, from first: Int
  ) -> RowMeaning {
    var meaning = RowMeaning()
    let label = page.nodes[first].content
    if let labels = plan.rows {
      meaning.label = position(of: label, in: labels, isDecorated: true)
    }
    if let costs = plan.costs, let cell = cell(costs.column, of: row) {
      meaning.useCase = .some(
        position(of: page.nodes[cell].content, in: costs.cases, isDecorated: true))
    }
    if let rest = plan.rest, isRest(label, rest) {
      read(rest, label, from: first + 1)
      return meaning
    }
    switch plan.layout.content {
    case .facts:
      guard let position = meaning.label, plan.values[0][position].hasFields,
        let cell = cell(1, of: row)
      else { return meaning }
      read(plan.values[0][position], page.nodes[cell].content, from: cell + 1)
    case .record:
      if number == 0 { readCells(of: row, as: plan.values[0]) }
    case .eachRow:
      meaning.isRecord = true
      let parent = open(.row(number, table: table), of: plan.layout.records)
      readCells(of: row, as: plan.values[0])
      close(to: parent)
    case .matrix:
      if let position = meaning.label { readCells(of: row, as: plan.values[position]) }
    }
    return meaning
  }

  /// Whether a label states that rows are left out.
  private mutating func isRest(_ label: ByteRange, _ rest: ValueSource) -> Bool {
    guard case .template(let template) = rest.meaning else { return false }
    // Each source has a number of its own, which no list of labels has.
    return number(of: label, TextContext(rest.number)) { reader in
      template.captures(in: reader.label(label)) == nil ? 0 : 1
    } == 1
  }

  private mutating func readCells(of row: Int, as values: [ValueSource]) {
    var index = cell(from: row + 1, of: row)
    for column in values.indices {
      guard let cell = index else { return }
      if values[column].hasFields {
        read(values[column], page.nodes[cell].content, from: cell + 1)
      }
      index = self.cell(from: page.nodes[cell].endIndex, of: row)
    }
  }

  /// The cell in a column of a row, by its node.
  private func cell(_ column: Int, of row: Int) -> Int? {
    var index = cell(from: row + 1, of: row)
    for _ in 0..<column {
      index = index.flatMap { cell(from: page.nodes[$0].endIndex, of: row) }
    }
    return index
  }

  /// The cell at a node or after it; none is after the last column.
  private func cell(from index: Int, of row: Int) -> Int? {
    let isInside = index < page.nodes[row].endIndex
    return isInside && !page.nodes[index].isExcess ? index : nil
  }
}
