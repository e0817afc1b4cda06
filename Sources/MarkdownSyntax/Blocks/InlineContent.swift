/// The inline content of one leaf block, which is parsed when all definitions of the page are
/// known.
struct InlineContent {
  /// The source of its text.
  enum Text {
    /// The page itself: only whitespace is between its lines.
    case source
    /// These lines alone: block quote markers are between them.
    case lines(Range<Int>)
    /// A cell with `\|` in it, which becomes a pipe before anything else is parsed.
    case escapedPipes
  }

  /// The index of the block's node.
  let block: Int
  let text: Text
  /// The first byte with which an inline may begin.
  let first: Int
}
