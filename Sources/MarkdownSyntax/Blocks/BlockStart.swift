/// The conditions for a block to start at a place of a line.
struct BlockStart {
  /// The number of containers that the line continues or opened.
  var depth: Int
  /// Whether it continues all that were open.
  let allMatched: Bool
  /// Whether the open leaf is a paragraph of which the line may be a lazy continuation.
  private(set) var mayBeLazy: Bool
  /// Whether the line continues the open paragraph, so that a new block interrupts it.
  private(set) var interruptsParagraph: Bool
  /// Whether a container began in this line.
  private(set) var enteredContainer = false
  /// The first byte that is not a space or tab, and its column.
  var first = 0
  var indent = 0

  init(depth: Int, allMatched: Bool, tipIsParagraph: Bool) {
    self.depth = depth
    self.allMatched = allMatched
    mayBeLazy = tipIsParagraph
    interruptsParagraph = allMatched && tipIsParagraph
  }

  /// Notes that a container began, the last of `depth` open ones.
  mutating func enterContainer(depth: Int) {
    self.depth = depth
    mayBeLazy = false
    interruptsParagraph = false
    enteredContainer = true
  }

  /// Notes that the paragraph had only definitions and is gone.
  mutating func loseParagraph() {
    mayBeLazy = false
    interruptsParagraph = false
  }
}
