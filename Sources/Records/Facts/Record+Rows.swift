package import Contract
import SourceText

/// A row of a table with a record in each row.
package struct RecordRow: Sendable {
  /// The table of the page that contains it.
  package let table: MatchedTable
  /// Its facts, in the order of its cells; never empty.
  package let facts: ArraySlice<Fact>

  /// The first occurrence of a field.
  package func fact(of field: FieldIndex) -> Fact? { facts.first { $0.field == field } }
}

extension Record {
  /// The rows of the tables with a record in each row, in the order of the page.
  package var rows: [RecordRow] {
    var rows: [RecordRow] = []
    var start = 0
    for table in tables {
      while start < facts.count, facts[start].range.start < table.range.start { start += 1 }
      while start < facts.count, facts[start].range.start < table.range.end {
        let row = facts[start].row
        let end =
          facts[start...].firstIndex { $0.row != row || $0.range.start >= table.range.end }
          ?? facts.count
        if row != nil { rows.append(RecordRow(table: table, facts: facts[start..<end])) }
        start = end
      }
    }
    return rows
  }
}
