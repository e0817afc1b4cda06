import PageSyntax
package import SourceText

/// A relative link or image of a page.
package struct PageLink: Sendable {
  /// The bytes of the destination, as written.
  package let range: ByteRange
  /// The bytes of the path in it, without query and fragment.
  package let pathRange: ByteRange
  /// The destination as written.
  package let written: String
  /// The path in it, decoded, without query and fragment; empty for a link to a place on the page.
  package let path: String
  /// The text that a reader sees, or as much of it as tells which one it is.
  package let label: String
  /// The page that the label may name; nil where it has no word.
  package let name: PageName?
  /// What links of this sort have in common: the column they stand in, or the heading above.
  package let element: String
  package let isImage: Bool
  /// Whether it was meant as a link and is text, for the spaces in it.
  package let isFailed: Bool

  /// Where a relative link leads, decoded.
  struct Address {
    fileprivate let text: String

    /// Nil for what is no link, or leads to no place relative to the page.
    init?(_ destination: PageDestination, on page: Page) {
      switch destination.kind {
      case .autolink, .definition: return nil
      default: break
      }
      guard !destination.range.isEmpty, !destination.isOnTheWeb else { return nil }
      text = page.address(of: destination)
      guard PageLink.isRelative(text.utf8) else { return nil }
    }
  }

  init(
    _ destination: PageDestination, _ address: Address, name: PageName?, element: String,
    on page: Page
  ) {
    let raw = page.source.slice(destination.range)
    let address = address.text
    let end = raw.firstIndex { $0 == .questionMark || $0 == .hash } ?? raw.endIndex
    range = destination.range
    pathRange = ByteRange(raw.startIndex, end)
    // The texts of most links are one.
    written = address.isSpelled(raw) ? address : page.source.text(destination.range)
    let encoded = address.utf8.prefix { $0 != .questionMark && $0 != .hash }
    path =
      encoded.endIndex == address.endIndex && !encoded.contains(.percent)
      ? address : PercentEncoding.decode(String(Substring(encoded))) ?? String(Substring(encoded))
    label = page.label(of: destination)
    self.name = name
    self.element = element
    isImage = destination.isImage
    isFailed = if case .failedLink = destination.kind { true } else { false }
  }

  /// Whether an address is a path from where it stands, or a place on the page itself: it does not
  /// begin with `/`, with a query, or with a scheme.
  private static func isRelative(_ address: String.UTF8View) -> Bool {
    guard let first = address.first, first != .slash, first != .questionMark else { return false }
    if first == .hash { return address.count > 1 }
    guard first.isLetter,
      let end = address.first(where: { !$0.isAlphanumeric && !"+-.".utf8.contains($0) })
    else { return true }
    return end != .colon
  }
}

extension PageLink {
  /// The place on the page that it leads to, decoded; nil where it names none.
  package var fragment: String? {
    guard let hash = written.utf8.firstIndex(of: .hash) else { return nil }
    let encoded = String(written[written.utf8.index(after: hash)...])
    return PercentEncoding.decode(encoded) ?? encoded
  }

  /// The bytes of that place, behind the `#`.
  package var fragmentRange: ByteRange {
    let length = written.utf8.lazy.prefix { $0 != .hash }.count
    return ByteRange(min(range.start + length + 1, range.end), range.end)
  }
}
