package import SourceText

/// The labels of one place of a page, the columns of a table or the rows of a list of facts, beside
/// those that its contract has there.
package struct LabelList: Sendable {
  /// The labels on the page, in order, without marks around them.
  package let found: [ByteRange]
  /// The labels that the place may have.
  package let known: [String]
  /// Those of them that it has to have.
  package let required: [String]
  /// What stands for the whole of it: a header row, or a heading.
  package let anchor: ByteRange

  package init(found: [ByteRange], known: [String], required: [String], anchor: ByteRange) {
    self.found = found
    self.known = known
    self.required = required
    self.anchor = anchor
  }
}
