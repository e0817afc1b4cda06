import MarkdownSyntax
import SourceText

extension PageContents {
  /// Moves the facts in rows with fewer cells than their table has columns to `uncertain`.
  mutating func setApartRaggedRows(of page: ParsedPage) {
    let ragged = Self.raggedRows(of: page)
    guard !ragged.isEmpty else { return }
    hasRaggedRows = true
    var next = 0
    var certain: [Fact] = []
    for fact in facts {
      while next < ragged.count, ragged[next].end <= fact.range.start { next += 1 }
      if next < ragged.count, ragged[next].contains(fact.range) {
        uncertain.append(fact)
      } else {
        certain.append(fact)
      }
    }
    facts = certain
  }

  private static func raggedRows(of page: ParsedPage) -> [ByteRange] {
    var rows: [ByteRange] = []
    var columns = 0
    for node in page.nodes {
      if let count = node.columnCount { columns = count }
      if node.kind == .row, let cells = node.cellCount, cells < columns { rows.append(node.range) }
    }
    return rows
  }
}
