/// How the delimiter row of a table aligns a column.
package enum ColumnAlignment: Sendable {
  /// `:--`
  case left
  /// `:-:`
  case center
  /// `--:`
  case right
}
