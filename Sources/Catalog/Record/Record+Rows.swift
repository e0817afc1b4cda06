extension Record {
  /// The facts of each row of the tables with a record in each row, in the order of the page.
  package var rows: [[Fact]] {
    var rows: [[Fact]] = []
    for fact in facts where fact.row != nil {
      if let last = rows.last, last[0].row == fact.row,
        !last.contains(where: { $0.field == fact.field })
      {
        rows[rows.count - 1].append(fact)
      } else {
        rows.append([fact])
      }
    }
    return rows
  }
}

extension [Fact] {
  /// The first telling of a field.
  package func fact(of field: FieldIndex) -> Fact? { first { $0.field == field } }
}
