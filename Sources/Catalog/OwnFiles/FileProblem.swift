package import SourceText

/// Something in a file of Catalint's own that keeps it from being used.
package struct FileProblem: Hashable, Sendable {
  package let range: ByteRange
  package let message: String

  package init(_ message: String, at range: ByteRange) {
    self.range = range
    self.message = message
  }
}
