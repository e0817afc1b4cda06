package import SourceText

/// A defect of an expression's text: of its syntax, its names or its types.
package struct ExpressionProblem: Error, Hashable, Sendable {
  /// The bytes that are wrong, in the text of the expression.
  package let range: ByteRange
  /// What is wrong, in one line: lower case, no final stop, the source quoted in `'…'`.
  package let message: String

  init(_ range: ByteRange, _ message: String) {
    self.range = range
    self.message = message
  }
}
