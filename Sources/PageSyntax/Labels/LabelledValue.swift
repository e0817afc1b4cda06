package import SourceText

/// A fact written as `**label**: value`, in a line of a paragraph or of a list item.
package struct LabelledValue: Sendable, Equatable {
  /// The words inside the stars, without a colon that stands there too.
  package let label: ByteRange
  /// What follows the colon, trimmed; empty where nothing does.
  package let value: ByteRange
  /// Whether it opens a list item.
  package let isListItem: Bool

  /// From the label's stars to the end of the value.
  package let range: ByteRange
}
