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
    // Exactly `[` and `]` differ from `[` by 0 or 2.
    hasBrackets = hasBrackets || bytes.hasByte(in: text) { ($0 &- .leftBracket) & ~2 == 0 }
    hasPaths = hasPaths || bytes.has(.period, before: .slash, in: text)
  }
}
