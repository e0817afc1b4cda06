package import SourceText

/// The text of nodes without markup.
extension ParsedPage {
  /// The visible text of the node at `index`: emphasis, links and code without their marks, escapes
  /// and character references decoded, raw HTML left out, lines joined by line feeds.
  ///
  /// Images are their alternative text, or left out where `hasImages` is false.
  package func plainText(of index: Int, withImages hasImages: Bool = true) -> String {
    var renderer = PlainTextRenderer(of: index, in: self, hasImages: hasImages)
    return renderer.render(bytes.span)
  }

  /// The visible text of a value, a part of one block's text, without what is struck through; nil
  /// where it has an image, or raw HTML other than line breaks and emphasis, such as a superscript,
  /// whose digits are not those of the value.
  package func valueText(in range: ByteRange) -> String? {
    let inlines = nodes(startingIn: range).filter { !$0.isBlock }
    let isText = inlines.allSatisfy { inline in
      switch inline.kind {
      case .link, .failedLink, .codeSpan, .comment: true
      case .inlineHTML: Self.emphasisTags.contains { $0.isSpelled(bytes[inline.range.offsets]) }
      default: false
      }
    }
    guard isText else { return nil }
    var renderer = PlainTextRenderer(of: range, with: inlines[...])
    return renderer.render(bytes.span)
  }

  private static let emphasisTags =
    ["b", "strong", "i", "em", "code"].flatMap { ["<\($0)>", "</\($0)>"] }
    + PlainTextRenderer.lineBreaks
}
