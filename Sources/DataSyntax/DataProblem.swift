package import SourceText

/// A defect of a data file, or a construct that Catalint does not accept.
package struct DataProblem: Hashable, Sendable {
  package let kind: Kind
  /// The bytes that are wrong; empty only where something is missing at the end.
  package let range: ByteRange
  /// The other place that it is about: the first of two keys, the bracket that is not closed.
  package let related: ByteRange?

  package init(_ kind: Kind, _ range: ByteRange, related: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }
}
