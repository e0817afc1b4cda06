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

  init?(_ node: SyntaxNode, element: String, on page: Page) {
    guard let form = node.linkForm, form != .bare, form != .autolink,
      let destination = node.destination, !destination.isEmpty
    else { return nil }
    let raw = page.source.slice(destination)
    guard raw.first != .slash, raw.first != .hash, raw.first != .questionMark,
      !Self.hasScheme(raw)
    else { return nil }
    let decoded = page.syntax.decodedDestination(of: node) ?? ""
    let encoded = Substring(decoded.utf8.prefix { $0 != .questionMark && $0 != .hash })
    let path = PercentEncoding.decode(String(encoded)) ?? String(encoded)
    guard !path.isEmpty else { return nil }
    range = destination
    let end = raw.firstIndex { $0 == .questionMark || $0 == .hash } ?? raw.endIndex
    pathRange = ByteRange(raw.startIndex, end)
    written = page.source.text(destination)
    self.path = path
    self.element = element
  }

  /// Whether an address begins with a scheme (RFC 3986, 3.1), so that it is absolute.
  private static func hasScheme(_ address: ArraySlice<UInt8>) -> Bool {
    guard let first = address.first, first.isLetter,
      let end = address.firstIndex(where: { !$0.isAlphanumeric && !"+-.".utf8.contains($0) })
    else { return false }
    return address[end] == .colon
  }
}
