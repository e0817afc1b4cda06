/// What a passage has, and so the page that it is in.
struct PassageFeatures {
  /// Whether a comment is in the text of a block.
  var hasComments = false
  var textOutsideLinks = TextOutsideLinks()
  /// Whether marks of emphasis at the start of a line may not close.
  var mayHaveUnpairedMarks = false
  /// Whether its text is certainly not damaged, and has no line ends but LFs.
  var isUndamaged = true

  mutating func formUnion(_ other: PassageFeatures) {
    hasComments = hasComments || other.hasComments
    textOutsideLinks.formUnion(other.textOutsideLinks)
    mayHaveUnpairedMarks = mayHaveUnpairedMarks || other.mayHaveUnpairedMarks
    isUndamaged = isUndamaged && other.isUndamaged
  }
}
