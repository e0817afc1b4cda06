import MarkdownSyntax
package import SourceText

/// A place on a page with a destination: a link, an image, a definition, an attribute.
package struct PageDestination: Sendable {
  package let kind: Kind
  /// All of it, with its markers; of an attribute, the value.
  package let whole: ByteRange
  /// The visible text: the text of a link, the label of a definition.
  package let label: ByteRange
  /// The destination as written; empty where there is none. That of a reference is in a definition.
  package let range: ByteRange
  /// Whether it begins with `http://` or `https://`, as most do: then it needs no decoding to be
  /// classified.
  package let isOnTheWeb: Bool
  /// Its context, which it shares with other links.
  package let context: LinkContext
  /// The index of its syntax node, or of the node that contains it.
  package let node: Int

  /// How a destination is written.
  package enum Kind: Sendable {
    case link
    case image
    /// Text that was intended as a link, but has spaces in its destination.
    case failedLink
    /// A link or an image whose destination is in a definition.
    case reference(isImage: Bool)
    case definition
    /// An address without a text: `<https://a.b>`, `www.a.b`.
    case autolink
    /// `href` in raw HTML.
    case hyperlinkAttribute
    /// `src` in raw HTML, or an address in `srcset`.
    case sourceAttribute
  }

  /// Whether its target is shown in its place.
  package var isImage: Bool {
    switch kind {
    case .image, .reference(isImage: true), .sourceAttribute: true
    default: false
    }
  }

  /// Whether it is a link of Markdown with a text of its own.
  package var isLinkWithText: Bool {
    switch kind {
    case .link, .reference(isImage: false): true
    default: false
    }
  }

  /// Whether the destination is written here, not in a definition elsewhere.
  package var isWrittenHere: Bool { if case .reference = kind { false } else { true } }
}

extension Page {
  /// The address of a destination, with escapes and character references decoded.
  package func address(of destination: PageDestination) -> String {
    let raw = source.slice(destination.range)
    if case .autolink = destination.kind { return source.text(destination.range) }
    let isEscaped = raw.contains { $0 == .backslash || $0 == .ampersand }
    return isEscaped ? syntax.decodedText(destination.range) : source.text(destination.range)
  }

  /// What links in its context have in common, for grouping findings.
  package func element(of destination: PageDestination) -> String {
    let name = String(decoding: destination.context.name(in: source), as: UTF8.self)
    return destination.context.form.element(named: name)
  }

  /// The text of a link that a reader sees, or enough of it to identify it.
  package func label(of destination: PageDestination) -> String {
    String(decoding: source.beginning(of: destination.label), as: UTF8.self)
  }
}
