/// The text of nodes without markup.
extension ParsedPage {
  /// What a reader sees of the node at `index`: emphasis, links and code without their marks,
  /// escapes and character references decoded, raw HTML left out, lines joined by line feeds.
  ///
  /// Of an image inside it, the alternative text, which a reader sees where there is no image; none
  /// where `hasImages` is false.
  package func plainText(of index: Int, withImages hasImages: Bool = true) -> String {
    var renderer = PlainTextRenderer(of: index, in: self, hasImages: hasImages)
    return renderer.render(bytes.span)
  }
}
