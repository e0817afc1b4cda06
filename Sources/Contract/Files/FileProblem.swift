package import SourceText

/// A problem in a file of Catalint's own that makes it unusable.
package struct FileProblem: Hashable, Sendable {
  package let range: ByteRange
  package let message: String

  package init(_ message: String, at range: ByteRange) {
    self.range = range
    self.message = message
  }
}
