import Contract
import Records

extension Page {
  /// Visits the facts of two prices in each record of a page that states both: its own, those in
  /// its data, each with what it inherits, and rows.
  func eachRecord(
    with one: FieldIndex, and other: FieldIndex, _ visit: (Fact, Fact) -> Void
  ) {
    guard inherits || factIndex.has(one) && factIndex.has(other) else { return }
    func take(_ first: Fact?, _ second: Fact?) {
      if let first, let second { visit(first, second) }
    }
    if inherits {
      let record = mergedRecord
      take(record.fact(of: one), record.fact(of: other))
    } else {
      take(price(one), price(other))
    }
    if kind?.hasRecordSets != true, contents.records.count < 2 { return }
    for record in mergedDataRecords where !record.isRow && !record.isInherited {
      take(record.fact(of: one), record.fact(of: other))
    }
    guard contents.records.count > 1, factIndex[other].contains(where: { !$0.isOfPage }) else {
      return
    }
    for row in contents.rows { take(row.fact(of: one), row.fact(of: other)) }
  }
}
