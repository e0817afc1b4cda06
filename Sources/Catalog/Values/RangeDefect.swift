/// Why a text is no range.
package enum RangeDefect: Hashable, Sendable {
  case noRange
  /// It begins above its end.
  case backwards
}
