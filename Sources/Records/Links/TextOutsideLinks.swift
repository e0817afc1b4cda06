import MarkdownSyntax
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

  init(of page: ParsedPage) {
    let bytes = page.bytes
    var end = page.bodyStart
    for node in page.nodes {
      switch node.kind {
      case .link, .image, .comment, .fencedCode, .indentedCode, .definition: break
      case .inlineHTML, .htmlBlock: hasOtherMarkup = true
      case .codeSpan:
        let next = node.range.end
        if next < bytes.count, bytes[next] == UInt8(ascii: "_") { hasOtherMarkup = true }
      default: continue
      }
      guard node.range.end > end else { continue }
      if node.range.start > end { add(end..<node.range.start, of: bytes) }
      end = node.range.end
    }
    add(end..<bytes.count, of: bytes)
  }

  private mutating func add(_ text: Range<Int>, of bytes: [UInt8]) {
    let text = bytes.span.extracting(text)
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
}

extension UInt8 {
  /// Exactly `[` and `]` differ from `[` by 0 or 2.
  @inline(__always)
  fileprivate var isBracket: Bool { (self &- UInt8(ascii: "[")) & ~2 == 0 }
}
