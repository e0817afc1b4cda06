package import SourceText

/// Another place that a diagnostic refers to, and a description of it.
package struct RelatedPlace: Hashable, Sendable {
  /// The page, relative to the catalog's root.
  package let path: String
  package let range: ByteRange
  package let message: String

  package init(path: String, range: ByteRange, message: String) {
    self.path = path
    self.range = range
    self.message = message
  }
}
