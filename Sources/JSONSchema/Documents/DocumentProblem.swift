package import SourceText

/// Something wrong with one of Catalint's own files, in words for who wrote it.
package struct DocumentProblem: Hashable, Sendable {
  package let range: ByteRange
  package let message: String

  package init(_ range: ByteRange, _ message: String) {
    self.range = range
    self.message = message
  }
}
