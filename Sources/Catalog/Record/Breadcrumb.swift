package import SourceText

/// A paragraph of links with slashes between them: the way from the catalog to the page.
package struct Breadcrumb: Sendable {
  package let range: ByteRange
  /// The text of each step.
  package let steps: [ByteRange]
}
