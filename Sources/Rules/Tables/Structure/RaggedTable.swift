import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A row with more or fewer cells than its table has columns.
package enum RaggedTable: PageRule {
  package static let descriptor = RuleDescriptor(
    "ragged-table", "Row with more or fewer cells than its table has columns",
    severity: .error, category: .tables, fixes: [.safe, .unsafe],
    rationale: """
      A row with too few cells leaves the last columns empty; most often a value in the middle was
      lost, and every value after it is in the wrong column. Excess cells are not shown.
      """,
    examples: [
      Example(
        "A cell too few", on: .author,
        bad: .table(
          "Model | Providers | Context | Capabilities",
          "[o1](./models/o1.md) | openai | 200k | Text",
          "⟦| [o3](./models/o3.md) | openai | 200k |⟧"),
        fixed: "| [o3](./models/o3.md) | openai | 200k |  |",
        others: ["authors/openai/models/o1.md": "", "authors/openai/models/o3.md": ""]),
      Example(
        "A pipe in a value", on: .author,
        bad: """
          | Model | Providers |
          |---|---|
          | o1 | openai |⟦ azure |⟧
          """,
        good: .table("Model | Providers", "o1 | openai \\| azure")),
    ])

  package static let needs: PageFeatures = .raggedRows

  package static func check(_ page: Page, into findings: inout Findings) {
    let nodes = page.syntax.nodes
    var header = ByteRange(at: 0)
    var columns = 0
    var table = 0
    var isBroken = false
    var defects = page.syntax.tableDefects.filter(\.tornRows.isEmpty)[...]
    var torn = page.syntax.tornRows[...]
    var cellsAbove: Int?
    let malformed = page.contents.uncertain.filter(\.isMalformed).map(\.range.start).sorted()
    for index in nodes.indices {
      switch nodes[index].kind {
      case .table:
        let range = nodes[index].range
        table = index
        columns = nodes[index].columnCount ?? 0
        defects = defects.drop { $0.range.end <= range.start }
        isBroken = defects.first?.range.overlaps(range) == true
      case .headerRow:
        header = nodes[index].range
        cellsAbove = nil
      case .row:
        let rowAbove = cellsAbove
        cellsAbove = nodes[index].cellCount
        guard !isBroken, let cells = nodes[index].cellCount, cells != columns else { continue }
        torn = torn.drop { $0.end <= nodes[index].range.start }
        if torn.first?.overlaps(nodes[index].range) == true { continue }
        if let joined = page.joinedLabel(ofRow: index, inTable: table) {
          report(joined, on: page, into: &findings)
          continue
        }
        if columns > 1, page.syntax.isSentence(nodes[index]) {
          findings.report(
            .sentence, at: nodes[index].range,
            fix: Fix(
              "add a blank line above it", safety: .unsafe,
              edits: [page.edit(ByteRange(at: nodes[index].range.start), page.lineEnding)]))
          continue
        }
        let next = nodes[index].endIndex
        let rowBelow = nodes.indices.contains(next) ? nodes[next].cellCount : nil
        // Two neighbours with the cells of one row may be its parts.
        let mayBePart = [rowAbove, rowBelow].contains { $0.map { $0 + cells <= columns } == true }
        let isOfMissingCells =
          !mayBePart && page.lacksLastCells(nodes[index].range, cells: cells, malformed)
        check(
          row: index, cells: cells, columns: columns,
          related: [page.related(header, "the header has \(columns)")],
          isFixable: isOfMissingCells, on: page, &findings)
      default: continue
      }
    }
  }

  private static func report(
    _ label: LooseLabel, on page: Page, into findings: inout Findings
  ) {
    findings.report(
      .joined(page.source.text(label.label)), at: label.label,
      fix: label.hasColon || label.separator != nil
        ? nil
        : Fix(
          "write a pipe after it", safety: .unsafe,
          edits: [page.edit(ByteRange(at: label.end), " |")]))
  }

  private static func check(
    row index: Int, cells: Int, columns: Int, related: [RelatedPlace], isFixable: Bool,
    on page: Page,
    _ findings: inout Findings
  ) {
    let row = page.syntax.nodes[index]
    guard cells < columns else {
      let excess = page.syntax.descendants(of: index).first { $0.kind == .cell && $0.isExcess }
      findings.report(
        .tooMany(cells, columns),
        at: ByteRange(excess?.range.start ?? row.range.start, row.range.end),
        related: related,
        fix: cells == columns + 1 ? deletionOfEmptyCell(in: index, on: page) : nil)
      return
    }
    findings.report(
      .tooFew(cells, columns), at: row.range, related: related,
      fix: isFixable && columns - cells <= cells + mostAdded
        ? fix(row: index, adding: columns - cells, on: page) : nil)
  }

  /// How many cells a fix may add beyond as many as the row has, so that it does not grow out of
  /// proportion.
  private static let mostAdded = 8

  /// Deletes a pipe typed twice, or the last cell if it is blank, where there is one of these. A
  /// blank cell between others can be a value that is missing there.
  private static func deletionOfEmptyCell(in row: Int, on page: Page) -> Fix? {
    let cells = page.cells(ofRow: row)
    let empty = cells.indices.filter { index in
      cells[index].range.isEmpty || index == cells.count - 1 && cells[index].content.isEmpty
    }
    guard empty.count == 1, let index = empty.first else { return nil }
    let start = cells[index].range.start
    let deleted =
      index == cells.count - 1
      ? ByteRange(start, page.syntax.nodes[row].range.end) : ByteRange(start - 1, start)
    return Fix("delete the empty cell", safety: .unsafe, edits: [page.edit(deleted, "")])
  }

  private static func fix(row: Int, adding count: Int, on page: Page) -> Fix {
    let end = page.syntax.nodes[row].range.end
    // A pipe that is a part of the last cell, `\|`, does not close it.
    let isClosed = page.cells(ofRow: row).last.map { $0.range.end < end } ?? true
    let missing = String(repeating: "  |", count: count)
    return Fix(
      "add the empty cells at its end", safety: .safe,
      edits: [page.edit(ByteRange(at: end), (isClosed ? "" : " |") + missing)])
  }
}

extension Page {
  fileprivate func cells(ofRow row: Int) -> [SyntaxNode] {
    syntax.descendants(of: row).filter { $0.kind == .cell }
  }

  /// Whether every value in a row with too few cells fits its column, so that the missing cells are
  /// the last ones. A row of one cell lost its values, or what separated them.
  ///
  /// `malformed` is where malformed values are, in order.
  fileprivate func lacksLastCells(_ row: ByteRange, cells: Int, _ malformed: [Int]) -> Bool {
    let next = malformed.partitioningIndex { $0 >= row.start }
    return cells > 1 && (next == malformed.count || malformed[next] >= row.end)
  }
}

extension Diagnostic.Message {
  fileprivate static func joined(_ label: String) -> Self {
    "a pipe is missing after '\(label)', so that its value is in the wrong column"
  }

  fileprivate static let sentence: Self =
    "this text is shown as a row of the table above it: a blank line is missing"

  fileprivate static func tooFew(_ cells: Int, _ columns: Int) -> Self {
    "row has \(cells == 1 ? "1 cell" : "\(cells) cells"), its table has \(columns) columns"
  }

  fileprivate static func tooMany(_ cells: Int, _ columns: Int) -> Self {
    """
    row has \(cells) cells, its table \(columns == 1 ? "1 column" : "\(columns) columns"): \
    this is not shown
    """
  }
}
