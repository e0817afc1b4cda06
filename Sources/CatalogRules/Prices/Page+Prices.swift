import Catalog

extension Page {
  /// The price of the page's subject, outside of tables with a record in each row and of formulas.
  func price(_ field: FieldIndex) -> Fact? {
    record.facts.first { $0.field == field && $0.row == nil && $0.place != .code }
  }
}
