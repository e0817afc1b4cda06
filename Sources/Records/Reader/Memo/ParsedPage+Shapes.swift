import MarkdownSyntax
import SourceText

extension ParsedPage {
  /// The links and other inlines in a text as one number, 0 for none: texts with the same bytes and
  /// number are read in the same way. Nil for several inlines, or one that is not all in the text.
  ///
  /// `first` is the first node that may begin in the text.
  func shape(of text: ByteRange, from first: Int) -> UInt64? {
    var shape: UInt64 = 0
    var index = first
    while index < nodes.count, nodes[index].range.lower < text.upper {
      if nodes[index].range.lower >= text.lower, !nodes[index].isBlock {
        guard shape == 0, let number = Self.shape(of: nodes[index], in: text) else { return nil }
        shape = number
      }
      index += 1
    }
    return shape
  }

  private static func shape(of node: SyntaxNode, in text: ByteRange) -> UInt64? {
    guard text.count < 1 << 9, text.contains(node.range), text.contains(node.content) else {
      return nil
    }
    var shape = UInt64(node.kind.rawValue) + 1
    func add(_ range: ByteRange) {
      shape = shape << 18 | UInt64(range.lower - text.lower) << 9 | UInt64(range.upper - text.lower)
    }
    add(node.range)
    add(node.content)
    guard let destination = node.destination else { return shape << 1 }
    guard text.contains(destination) else { return nil }
    // Six offsets of nine bits each, and the kind.
    add(destination)
    return shape << 1 | 1
  }
}
