package import SourceText

/// A fact written as `**label**: value`, in a line of a paragraph or of a list item.
package struct LabelledValue: Sendable, Equatable {
  /// The words inside the stars, without a colon there.
  package let label: ByteRange
  /// The text after the colon, trimmed; may be empty.
  package let value: ByteRange
  /// Whether it opens a list item.
  package let isListItem: Bool

  /// From the label's stars to the end of the value.
  package let range: ByteRange
}
