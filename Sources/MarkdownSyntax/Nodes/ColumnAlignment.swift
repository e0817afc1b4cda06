/// The alignment of a column, by the delimiter row of its table.
package enum ColumnAlignment: Sendable {
  /// `:--`
  case left
  /// `:-:`
  case center
  /// `--:`
  case right
}
