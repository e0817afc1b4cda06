import SourceText

/// Costs that follow from a page's prices: each row of a table has a case and the amounts it buys.
package struct CostLayout: Sendable {
  /// The field with the name of a row's case.
  package let label: FieldIndex
  /// The field with the cost of the row's case.
  package let cost: FieldIndex
  /// The number of things that each of the prices is for.
  package let unitCount: Int64
  package let cases: [Case]

  /// The case of this name, compared byte by byte.
  package func `case`(named name: ArraySlice<UInt8>) -> Case? {
    cases.first { $0.name.isSpelled(name) }
  }

  /// One case of a use, such as a chat.
  package struct Case: Sendable {
    /// The text of the label.
    package let name: String
    /// The amount bought at each price.
    package let amounts: [(price: FieldIndex, count: Int64)]
    /// The quantities that the row shows.
    package let shown: [(field: FieldIndex, value: Int64)]
  }
}
