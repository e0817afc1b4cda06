import SourceText

/// The attributes in raw HTML; GitHub and sites keep those with links and names.
extension ParsedPage {
  /// The most bytes of a tag that are read, which bounds the search for its end.
  private static let longestTag = 2_000

  /// The attributes of all tags in the raw HTML at `index`, inline or a block, in order.
  package func htmlAttributes(of index: Int) -> [HTMLAttribute] {
    let source = bytes.span
    let node = nodes[index]
    var comments = descendants(of: index).filter { $0.kind == .comment }[...]
    var attributes: [HTMLAttribute] = []
    var offset = node.range.start
    while let tag = source.firstOffset(of: .lessThan, from: offset, to: node.range.end) {
      while let comment = comments.first, comment.range.end <= tag { comments.removeFirst() }
      if let comment = comments.first, comment.range.contains(tag) {
        offset = comment.range.end
        continue
      }
      let limit = min(node.range.end, tag + Self.longestTag)
      offset = source.readHTMLTag(at: tag, before: limit, into: &attributes) ?? tag + 1
    }
    return attributes
  }
}
