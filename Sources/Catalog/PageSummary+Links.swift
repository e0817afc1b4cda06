import Contract
import MarkdownSyntax
import Records
package import SourceText

/// Texts of a page's links.
extension PageSummary {
  /// A hash of a link's label and of its destination as written.
  package func textHash(of link: PageLink) -> Int {
    texts[link.written].seededHash ^ texts[link.label].seededHash &* 3
  }

  /// Whether a link has the texts of a link on another page: label, destination and context.
  package func hasSameTexts(
    _ link: PageLink, as other: PageLink, on page: PageSummary
  ) -> Bool {
    link.form == other.form && texts.has(page.texts[other.written], at: link.written)
      && texts.has(page.texts[other.label], at: link.label)
      && texts.has(page.texts[other.contextName], at: link.contextName)
  }

  /// A hash of the name of a link's context.
  package func contextHash(of link: PageLink) -> Int { texts[link.contextName].seededHash }

  /// Whether a link has the context of a link on another page, which `element(of:)` describes.
  package func hasSameContext(
    _ link: PageLink, as other: PageLink, on page: PageSummary
  ) -> Bool {
    link.form == other.form && texts.has(page.texts[other.contextName], at: link.contextName)
  }

  /// The destination as written, or enough of it to identify it: many links can share a destination
  /// of a megabyte.
  package func destination(of link: PageLink) -> String {
    String(beginningOf: texts[link.written])
  }

  /// Whether the path in the destination, decoded, ends with `ending`.
  package func path(of link: PageLink, endsWith ending: String) -> Bool {
    let bytes = texts[link.path].suffix(ending.utf8.count)
    return ending.isSpelled(bytes)
  }

  /// Whether the destination is longer than any path of a file.
  package func isTooLong(_ link: PageLink) -> Bool {
    texts[link.written].count > Self.longestPath || texts[link.path].count > Self.longestPath
  }

  /// The maximum length of a path on some systems, in bytes.
  private static let longestPath = 1_024

  /// The path in the destination, decoded, without query and fragment; empty for a link to an
  /// anchor on the page.
  package func path(of link: PageLink) -> String { texts.text(link.path) }

  /// The text that a reader sees, or enough of it to identify it.
  package func label(of link: PageLink) -> String { texts.text(link.label) }

  /// What links in this context have in common: their column, or the heading above.
  package func element(of link: PageLink) -> String {
    link.form.element(named: texts.text(link.contextName))
  }

  /// The bytes of the path in the destination, without query and fragment.
  package func pathRange(of link: PageLink) -> ByteRange {
    let path = texts[link.written].prefix { $0 != .questionMark && $0 != .hash }
    return ByteRange(link.range.start, link.range.start + path.count)
  }

  /// The anchor that a link points to, decoded; nil where it has none.
  package func fragment(of link: PageLink) -> String? {
    let written = texts[link.written]
    guard let hash = written.firstIndex(of: .hash) else { return nil }
    let encoded = String(decoding: written[(hash + 1)...], as: UTF8.self)
    return PercentEncoding.decode(encoded) ?? encoded
  }

  /// Whether the label of a link is the heading that its fragment names, on whatever page: of
  /// several equal headings, all but the first have a number at the end.
  func namesHeading(_ link: PageLink) -> Bool {
    guard link.path != link.written, !isTooLong(link), let fragment = fragment(of: link) else {
      return false
    }
    if NameKey(fragment) == link.name { return true }
    let slug = HeadingAnchors.slug(of: texts[link.label])
    guard !slug.isEmpty, fragment.utf8.starts(with: slug) else { return false }
    let rest = fragment.utf8.dropFirst(slug.count)
    return rest.isEmpty
      || rest.first == .hyphen && rest.count > 1 && rest.dropFirst().allSatisfy(\.isDigit)
  }

  /// Whether the destination has a query.
  func hasQuery(_ link: PageLink) -> Bool { texts[link.written].contains(.questionMark) }

  /// The fragment as messages show it.
  package func shownFragment(of link: PageLink) -> String? {
    guard isTooLong(link) else { return fragment(of: link) }
    let written = texts[link.written]
    return written.firstIndex(of: .hash).map { String(beginningOf: written[($0 + 1)...]) }
  }

  /// The bytes of the fragment, after the `#`.
  package func fragmentRange(of link: PageLink) -> ByteRange {
    let length = texts[link.written].prefix { $0 != .hash }.count
    return ByteRange(min(link.range.start + length + 1, link.range.end), link.range.end)
  }
}
