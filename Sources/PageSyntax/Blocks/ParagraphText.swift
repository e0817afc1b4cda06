import SourceText

/// What is left of a paragraph after the definitions at its head.
struct ParagraphText {
  /// From the first to the last byte that is not blank.
  let content: ByteRange
  /// Its lines, among the block scanner's paragraph lines.
  let lines: Range<Int>
  /// Where its inlines are to be read.
  let inlines: InlineContent.Text
}

/// A paragraph's node and lines, for those who look at paragraphs after all blocks are known.
struct ParagraphLines {
  let node: Int
  /// The node of the container that holds it.
  let container: Int?
  let lines: Range<Int>
}
