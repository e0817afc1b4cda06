import PageSyntax
package import SourceText

/// A relative link of a page.
package struct PageLink: Sendable {
  /// The bytes of the destination, as written.
  package let range: ByteRange
  /// The bytes of the path in it, without query and fragment.
  package let pathRange: ByteRange
  /// The destination as written.
  package let written: String
  /// The path in it, decoded, without query and fragment; never empty.
  package let path: String
  /// What links of this sort have in common: the column they stand in, or their label.
  package let element: String

  /// Nil for a node that is no link, or one to a place that is not relative to the page.
  init?(_ node: SyntaxNode, element: String, on page: Page) {
    guard let form = node.linkForm, form != .bare, form != .autolink,
      let destination = node.destination, !destination.isEmpty
    else { return nil }
    let raw = page.source.slice(destination)
    let written = page.source.text(destination)
    let isEscaped = raw.contains { $0 == .backslash || $0 == .ampersand }
    let decoded = isEscaped ? page.syntax.decodedText(destination) : written
    guard Self.isRelative(decoded.utf8) else { return nil }
    let encoded = decoded.utf8.prefix { $0 != .questionMark && $0 != .hash }
    let end = raw.firstIndex { $0 == .questionMark || $0 == .hash } ?? raw.endIndex
    range = destination
    pathRange = ByteRange(raw.startIndex, end)
    self.written = written
    path =
      encoded.endIndex == decoded.endIndex && !encoded.contains(.percent)
      ? decoded : PercentEncoding.decode(String(Substring(encoded))) ?? String(Substring(encoded))
    self.element = element
  }

  /// Whether an address is a path from where it stands: it does not begin with `/`, with a query or
  /// fragment of the page itself, or with a scheme (RFC 3986, 3.1).
  private static func isRelative(_ address: String.UTF8View) -> Bool {
    guard let first = address.first, first != .slash, first != .hash, first != .questionMark else {
      return false
    }
    guard first.isLetter,
      let end = address.first(where: { !$0.isAlphanumeric && !"+-.".utf8.contains($0) })
    else { return true }
    return end != .colon
  }
}
