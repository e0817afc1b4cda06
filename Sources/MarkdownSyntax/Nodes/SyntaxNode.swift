package import SourceText

/// One block or inline of a page with the places of its parts.
///
/// A plain value of 44 bytes: properties of some kinds share the same few fields; the accessors are
/// in `SyntaxNode+Details.swift`.
package struct SyntaxNode: Sendable, Equatable {
  /// The kind of a node, in the terms of CommonMark and GitHub Flavored Markdown.
  package enum Kind: UInt8, Sendable {
    // Container blocks.
    case blockQuote
    case listItem
    // Leaf blocks.
    case heading
    case paragraph
    case table
    case headerRow
    case delimiterRow
    case row
    case cell
    case fencedCode
    case indentedCode
    case htmlBlock
    case thematicBreak
    case definition
    // Inlines.
    case link
    case image
    /// `[text](a/path to/a page.md)`: intended as a link, and shown as text.
    case failedLink
    /// A link or an image inside an image's alternative text, which is shown as its text only.
    case linkInAltText
    case codeSpan
    case inlineHTML
    /// Also inside an HTML block.
    case comment
  }

  package internal(set) var kind: Kind
  /// The whole of it, with its markers.
  package internal(set) var range: ByteRange
  /// The part between its markers: a heading's text, a link's text, a cell without its padding; of
  /// a leaf block without comments at its end.
  package internal(set) var content: ByteRange
  /// The index, in the page's nodes, after its last descendant.
  package var endIndex: Int { Int(storedEndIndex) }

  var storedEndIndex: UInt32 = 0
  /// Level of a heading, columns of a table, cells of a row, bytes of a marker; for a paragraph and
  /// inlines only the depth of quotes, which is in the upper bytes.
  var number: UInt32 = 0
  /// Set for special nodes: unclosed, excess, setext, several lines.
  var flag = false
  var form = LinkForm.inline
  /// The destination of a link or a definition, or the info string of a fence.
  var storedDestination = ByteRange.absent
  var storedTitle = ByteRange.absent

  init(_ kind: Kind, _ range: ByteRange, content: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.content = content ?? range
  }
}

extension SyntaxNode {
  /// The number of block quotes around a heading, a paragraph or an inline of several lines: each
  /// line but the first may begin with so many `>`, which are not part of the text.
  var quoteDepth: Int {
    get { Int(number >> 8) }
    set { number = number & 0xff | UInt32(clamping: newValue) << 8 }
  }
}

extension ByteRange {
  /// Means "no range" where an optional would be half as large again.
  static var absent: ByteRange { ByteRange(at: Int(UInt32.max)) }

  /// Nil where the range is `absent`.
  var ifPresent: ByteRange? { lower == .max ? nil : self }
}
