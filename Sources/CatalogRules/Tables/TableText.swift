/// The text of table rows, for fixes that write some.
enum TableText {
  /// A delimiter row with so many columns.
  static func delimiterRow(columns: Int) -> String {
    "|" + String(repeating: "---------|", count: columns)
  }
}
