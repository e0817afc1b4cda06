import SourceText

/// The rest of a paragraph after the definitions at its start.
struct ParagraphText {
  /// From the first to the last byte that is not blank.
  let content: ByteRange
  /// Its lines, among the block scanner's paragraph lines.
  let lines: Range<Int>
  /// The source of its inlines.
  let inlines: InlineContent.Text
}

/// A paragraph's node and lines, for use after all blocks are known.
struct ParagraphLines {
  let node: Int
  /// The node of its container.
  let container: Int?
  let lines: Range<Int>
}
