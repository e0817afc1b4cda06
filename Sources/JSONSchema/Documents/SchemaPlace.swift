package import SourceText

/// A place in a schema.
package struct SchemaPlace: Hashable, Sendable {
  /// The path of the schema's file.
  package let path: String
  package let range: ByteRange

  package init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}
