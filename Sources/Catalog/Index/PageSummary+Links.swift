import PageSyntax
package import SourceText

/// What a page's links say.
extension PageSummary {
  /// The destination as written, or as much of it as shows which one it is: many links can share a
  /// destination of a megabyte.
  package func destination(of link: PageLink) -> String {
    String(beginningOf: texts[link.written])
  }

  /// Whether the path in the destination, decoded, ends with `ending`.
  package func path(of link: PageLink, endsWith ending: String) -> Bool {
    let bytes = texts[link.path].suffix(ending.utf8.count)
    return ending.isSpelled(bytes)
  }

  /// Whether the destination is longer than any path that a file has.
  package func isTooLong(_ link: PageLink) -> Bool {
    texts[link.written].count > Self.longestPath || texts[link.path].count > Self.longestPath
  }

  /// So many bytes has a path at most on some systems.
  private static let longestPath = 1_024

  /// The path in it, decoded, without query and fragment; empty for a link to a place on the page.
  package func path(of link: PageLink) -> String { texts.text(link.path) }

  /// The text that a reader sees, or as much of it as tells which one it is.
  package func label(of link: PageLink) -> String { texts.text(link.label) }

  /// What links of this sort have in common: the column they stand in, or the heading above.
  package func element(of link: PageLink) -> String {
    link.form.element(named: texts.text(link.sortName))
  }

  /// The bytes of the path in the destination, without query and fragment.
  package func pathRange(of link: PageLink) -> ByteRange {
    let path = texts[link.written].prefix { $0 != .questionMark && $0 != .hash }
    return ByteRange(link.range.start, link.range.start + path.count)
  }

  /// The place on the page that a link leads to, decoded; nil where it names none.
  package func fragment(of link: PageLink) -> String? {
    let written = texts[link.written]
    guard let hash = written.firstIndex(of: .hash) else { return nil }
    let encoded = String(decoding: written[(hash + 1)...], as: UTF8.self)
    return PercentEncoding.decode(encoded) ?? encoded
  }

  /// Whether the destination has a query.
  func hasQuery(_ link: PageLink) -> Bool { texts[link.written].contains(.questionMark) }

  /// The same as messages show it.
  package func shownFragment(of link: PageLink) -> String? {
    guard isTooLong(link) else { return fragment(of: link) }
    let written = texts[link.written]
    return written.firstIndex(of: .hash).map { String(beginningOf: written[($0 + 1)...]) }
  }

  /// The bytes of that place, behind the `#`.
  package func fragmentRange(of link: PageLink) -> ByteRange {
    let length = texts[link.written].prefix { $0 != .hash }.count
    return ByteRange(min(link.range.start + length + 1, link.range.end), link.range.end)
  }
}
