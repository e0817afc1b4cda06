import PageSyntax
package import SourceText

/// A relative link or image of a page, whose summary has its texts.
package struct PageLink: Sendable {
  /// The bytes of the destination, as written.
  package let range: ByteRange
  let written: PageTexts.Place
  let path: PageTexts.Place
  let label: PageTexts.Place
  /// What names its sort.
  let sortName: PageTexts.Place
  /// The page that the label may name; nil where it has no word.
  package let name: PageName?
  let form: LinkSort.Form
  package let isImage: Bool
  /// Whether it was meant as a link and is text, for the spaces in it.
  package let isFailed: Bool

  /// Nil for what is no link, or leads to no place relative to the page.
  init?(_ destination: PageDestination, on page: Page, _ texts: inout PageTextsWriter) {
    switch destination.kind {
    case .autolink, .definition: return nil
    default: break
    }
    guard !destination.range.isEmpty, !destination.isOnTheWeb else { return nil }
    let raw = page.source.slice(destination.range)
    let address = page.address(raw, of: destination)
    guard Self.isRelative(address) else { return nil }
    range = destination.range
    written = texts.place(of: raw)
    path = texts.place(of: Self.path(in: address))
    label = texts.place(of: page.source.beginning(of: destination.label))
    sortName = texts.place(of: destination.sort.name(in: page.source))
    name =
      switch destination.kind {
      case .link, .reference(isImage: false): page.syntax.name(of: destination.node)
      default: nil
      }
    form = destination.sort.form
    isImage = destination.isImage
    isFailed = if case .failedLink = destination.kind { true } else { false }
  }

  /// Whether an address is a path from where it stands, or a place on the page itself: it does not
  /// begin with `/`, with a query, or with a scheme.
  private static func isRelative(_ address: ArraySlice<UInt8>) -> Bool {
    guard let first = address.first, first != .slash, first != .questionMark else { return false }
    if first == .hash { return address.count > 1 }
    guard first.isLetter,
      let end = address.first(where: { !$0.isAlphanumeric && !"+-.".utf8.contains($0) })
    else { return true }
    return end != .colon
  }

  /// The path in an address, decoded.
  private static func path(in address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let encoded = address.prefix { $0 != .questionMark && $0 != .hash }
    guard encoded.contains(.percent) else { return encoded }
    let text = String(decoding: encoded, as: UTF8.self)
    return PercentEncoding.decode(text).map { Array($0.utf8)[...] } ?? encoded
  }
}

extension Page {
  /// Where a destination leads, with escapes and character references decoded; `raw` is what stands
  /// there.
  fileprivate func address(
    _ raw: ArraySlice<UInt8>, of destination: PageDestination
  ) -> ArraySlice<UInt8> {
    let isEscaped = raw.contains { $0 == .backslash || $0 == .ampersand }
    return isEscaped ? Array(syntax.decodedText(destination.range).utf8)[...] : raw
  }
}
