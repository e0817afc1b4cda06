/// Costs that follow from a page's prices: a case in each row of a table, and what it buys.
package struct CostLayout: Sendable {
  /// The field that says which case a row is.
  package let label: FieldIndex
  /// The field that is the cost of the row's case.
  package let cost: FieldIndex
  /// How many things each of the prices is for.
  package let unitCount: Int64
  package let cases: [Case]

  /// The case of this name, compared byte by byte.
  package func `case`(named name: String) -> Case? {
    cases.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// One case of a use, such as a chat.
  package struct Case: Sendable {
    /// What the label says.
    package let name: String
    /// How much is bought at each price.
    package let amounts: [(price: FieldIndex, count: Int64)]
    /// The quantities that the row shows.
    package let shown: [(field: FieldIndex, value: Int64)]
  }
}
