/// Why a text is not a range.
package enum RangeDefect: Hashable, Sendable {
  case noRange
  /// It begins above its end.
  case backwards
}
