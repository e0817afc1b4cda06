import MarkdownSyntax
import SourceText

/// Whether the text of a page outside links, images, code, raw HTML, comments and definitions has
/// signs of a link that is not one: most pages have none, and need no search.
package struct TextOutsideLinks: Sendable {
  /// `[` or `]`.
  package private(set) var hasBrackets = false
  /// `./`, with which or after which a relative path begins.
  package private(set) var hasPaths = false

  init(of page: ParsedPage) {
    let bytes = page.bytes
    var hasBrackets = false
    var hasPaths = false
    page.forEachTextOutsideLinks { text in
      // Exactly `[` and `]` differ from `[` by 0 or 2.
      hasBrackets =
        hasBrackets || bytes.hasByte(in: text.offsets) { ($0 &- .leftBracket) & ~2 == 0 }
      hasPaths = hasPaths || bytes.has(.period, before: .slash, in: text.offsets)
    }
    self.hasBrackets = hasBrackets
    self.hasPaths = hasPaths
  }
}
