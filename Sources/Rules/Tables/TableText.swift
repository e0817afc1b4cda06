/// The text of table rows, for fixes.
enum TableText {
  /// `|---------|---------|` for two columns.
  static func delimiterRow(columns: Int) -> String {
    "|" + String(repeating: "---------|", count: columns)
  }
}
