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
}
