/// An opening bracket that may begin a link or an image.
struct Bracket {
  /// The offset of `[` or `![`.
  let offset: Int
  let isImage: Bool
  /// How many nodes there were before what is inside it.
  let nodeCount: Int
  /// Whether another bracket opened inside it, so that its text can be no label.
  var holdsBracket = false

  /// The offset of the first byte inside.
  var contentStart: Int { offset + (isImage ? 2 : 1) }
}
