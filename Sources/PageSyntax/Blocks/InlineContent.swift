/// The inline content of one leaf block, to be read when every definition of the page is known.
struct InlineContent {
  /// Where its text is to be taken from.
  enum Text {
    /// The source itself: what stands between its lines is whitespace.
    case source
    /// These lines alone: block quote markers stand between them.
    case lines(Range<Int>)
    /// A cell with `\|` in it, which stands for a pipe before anything else is read.
    case escapedPipes
  }

  /// The index of the block's node.
  let block: Int
  let text: Text
}
