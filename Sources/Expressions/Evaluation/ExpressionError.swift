package import SourceText

/// Why an evaluation has no result: a division by zero, a key that a map does not have.
package struct ExpressionError: Error, Hashable, Sendable {
  /// The part that failed, in the text of the expression.
  package let range: ByteRange
  /// What went wrong, in one line: lower case, no final stop.
  package let message: String
  /// Whether the evaluation was given up since it cost too much, which nothing absorbs.
  package let isLimit: Bool

  init(_ range: ByteRange, _ message: String, isLimit: Bool = false) {
    self.range = range
    self.message = message
    self.isLimit = isLimit
  }
}
