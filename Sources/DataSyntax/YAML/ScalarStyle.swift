/// How a scalar is written. JSON has plain and double-quoted ones.
package enum ScalarStyle: Hashable, Sendable {
  /// Without quotes.
  case plain
  case singleQuoted
  case doubleQuoted
  /// A block after `|`, which keeps its line breaks.
  case literal
  /// A block after `>`, whose lines are joined.
  case folded
}
