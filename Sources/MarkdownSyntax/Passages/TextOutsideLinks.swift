import SourceText

/// Whether the text of a page outside links, images, code, raw HTML, comments and definitions has
/// signs of a link that is not one: most pages have none, and need no search.
package struct TextOutsideLinks: Sendable {
  /// `[` or `]`.
  package private(set) var hasBrackets = false
  /// `./`, with which or after which a relative path begins.
  package private(set) var hasPaths = false
  /// Raw HTML, or code with `_` directly after it: what links of other markups are parsed as.
  package private(set) var hasOtherMarkup = false

  /// Of no text.
  init() {}

  /// The signs in the text from `start` to `end`, in which `nodes` are all nodes.
  init(from start: Int, to end: Int, nodes: Span<SyntaxNode>, of bytes: Span<UInt8>) {
    var offset = start
    for index in nodes.indices {
      let range = nodes[index].range
      switch nodes[index].kind {
      case .link, .image, .comment, .fencedCode, .indentedCode, .definition: break
      case .inlineHTML, .htmlBlock: hasOtherMarkup = true
      case .codeSpan:
        if range.end < bytes.count, bytes[range.end] == UInt8(ascii: "_") { hasOtherMarkup = true }
      default: continue
      }
      guard range.end > offset else { continue }
      if range.start > offset { add(bytes.extracting(offset..<range.start)) }
      offset = range.end
    }
    if offset < end { add(bytes.extracting(offset..<end)) }
  }

  private mutating func add(_ text: Span<UInt8>) {
    guard let last = text.indices.last else { return }
    // In one loop without an exit, of which the compiler makes one of sixteen bytes at a time.
    var brackets: UInt8 = 0
    var paths: UInt8 = 0
    for index in 0..<last {
      brackets |= text[index].isBracket ? 1 : 0
      paths |=
        (text[index] == UInt8(ascii: ".") ? 1 : 0) & (text[index + 1] == UInt8(ascii: "/") ? 1 : 0)
    }
    if brackets != 0 || text[last].isBracket { hasBrackets = true }
    if paths != 0 { hasPaths = true }
  }

  /// Adds the signs in another part of the page.
  mutating func formUnion(_ other: TextOutsideLinks) {
    hasBrackets = hasBrackets || other.hasBrackets
    hasPaths = hasPaths || other.hasPaths
    hasOtherMarkup = hasOtherMarkup || other.hasOtherMarkup
  }
}

extension UInt8 {
  /// Exactly `[` and `]` differ from `[` by 0 or 2.
  @inline(__always)
  fileprivate var isBracket: Bool { (self &- UInt8(ascii: "[")) & ~2 == 0 }
}
