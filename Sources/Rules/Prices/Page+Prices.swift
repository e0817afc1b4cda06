import Contract
import Records

extension Page {
  /// The price of the page's subject, outside formulas and tables with a record in each row.
  func price(_ field: FieldIndex) -> Fact? {
    record.facts.first { $0.field == field && $0.row == nil && $0.place != .code }
  }

  /// Every price of the page's subject.
  var prices: [FieldIndex: Fact] {
    let facts = record.facts.filter {
      $0.row == nil && $0.place != .code && contract.fields[$0.field].type == .price
    }
    return Dictionary(facts.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
