/// An opening bracket that may begin a link or an image.
struct Bracket {
  /// The offset of `[` or `![`.
  let offset: Int
  let isImage: Bool
  /// The number of nodes before those inside it.
  let nodeCount: Int
  /// Whether another bracket opened inside it, so that its text cannot be a label.
  var holdsBracket = false

  /// The offset of the first byte inside.
  var contentStart: Int { offset + (isImage ? 2 : 1) }
}
