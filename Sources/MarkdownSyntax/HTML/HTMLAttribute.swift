package import SourceText

/// An attribute of a tag in raw HTML.
package struct HTMLAttribute: Sendable {
  /// The name of the tag, as written.
  package let tag: ByteRange
  /// The attribute's own name, as written.
  package let name: ByteRange
  /// The value without quotes; may be empty.
  package let value: ByteRange
}
