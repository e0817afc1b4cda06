import PageSyntax
package import SourceText

/// A place on a page that says where something leads: a link, an image, a definition, an attribute.
package struct PageDestination: Sendable {
  package let kind: Kind
  /// The whole of it, with its markers; of an attribute, the value.
  package let whole: ByteRange
  /// What a reader sees of it: the text of a link, the label of a definition.
  package let label: ByteRange
  /// The destination as written; empty where there is none. Of a reference it stands in a definition.
  package let range: ByteRange
  /// Whether it begins with `http://` or `https://`, as most do: then it needs no decoding to tell
  /// what it is.
  package let isOnTheWeb: Bool
  /// What it has in common with others of its sort.
  let sort: LinkContext
  /// The index of the syntax node that it is, or stands in.
  let node: Int

  /// How a destination is written.
  package enum Kind: Sendable {
    case link
    case image
    /// What was meant as a link and is text, for the spaces in its destination.
    case failedLink
    /// A link or an image whose destination stands in a definition.
    case reference(isImage: Bool)
    case definition
    /// An address that stands for itself: `<https://a.b>`, `www.a.b`.
    case autolink
    /// `href` in raw HTML.
    case hyperlinkAttribute
    /// `src` in raw HTML.
    case sourceAttribute
  }

  /// Whether what it leads to is shown in its place.
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

  /// Whether the destination stands here, not in a definition elsewhere.
  package var isWrittenHere: Bool { if case .reference = kind { false } else { true } }
}

extension Page {
  /// Where a destination leads, with escapes and character references decoded.
  package func address(of destination: PageDestination) -> String {
    let raw = source.slice(destination.range)
    if case .autolink = destination.kind { return source.text(destination.range) }
    let isEscaped = raw.contains { $0 == .backslash || $0 == .ampersand }
    return isEscaped ? syntax.decodedText(destination.range) : source.text(destination.range)
  }

  /// What links of its sort have in common, for grouping findings.
  package func element(of destination: PageDestination) -> String {
    let name = String(decoding: destination.sort.name(in: source), as: UTF8.self)
    return destination.sort.form.element(named: name)
  }

  /// What a reader sees of a link, or as much of it as tells which one it is.
  package func label(of destination: PageDestination) -> String {
    String(decoding: source.beginning(of: destination.label), as: UTF8.self)
  }
}
