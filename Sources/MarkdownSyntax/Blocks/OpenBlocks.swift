import SourceText

/// A container block that later lines may continue.
struct OpenContainer {
  enum Kind: Equatable {
    case blockQuote
    /// Lines that are indented by `contentIndent` columns belong to it.
    case listItem(contentIndent: Int)
  }

  let kind: Kind
  /// Its node's index.
  let node: Int
  /// The least offset of its end: the end of its last marker, or of a container in it.
  var leastEnd: Int
  /// Whether a block began in it: a blank line ends an item without one.
  var hasChild = false
}

/// The leaf block that later lines may continue.
enum OpenLeaf {
  case none
  case paragraph(OpenParagraph)
  case fencedCode(OpenFence)
  case indentedCode(ByteRange)
  case htmlBlock(OpenHTMLBlock)
  /// The index of the table's node.
  case table(Int)

  var isParagraph: Bool {
    if case .paragraph = self { return true }
    return false
  }
}

/// A paragraph whose lines, from `firstLine` on, are the last of `BlockScanner.paragraphLines`.
struct OpenParagraph {
  let firstLine: Int
  /// Whether a line of it begins with a pipe or looks like a delimiter row.
  var resemblesTable = false
}

/// Fenced code whose closing fence is not reached.
struct OpenFence {
  let start: Int
  let character: UInt8
  let length: Int
  let indent: Int
  let info: ByteRange
  /// The end of the last line seen.
  var end: Int
  var content: ByteRange?
}

/// An HTML block whose end condition is not met.
struct OpenHTMLBlock {
  let condition: HTMLBlockCondition
  let start: Int
  var end: Int
}
