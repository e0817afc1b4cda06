/// The text of nodes without markup.
extension ParsedPage {
  /// What a reader sees of the node at `index`: emphasis, links and code without their marks,
  /// escapes and character references decoded, raw HTML left out, lines joined by line feeds.
  ///
  /// Block quote markers between the lines of a quoted paragraph stay.
  package func plainText(of index: Int) -> String {
    var renderer = PlainTextRenderer(of: index, in: self)
    return renderer.render(bytes.span)
  }
}
