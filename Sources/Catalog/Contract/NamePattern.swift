import SourceText

/// What labels call the pages of a kind: `Back to Catalog`, or `All {title} Models`.
struct NamePattern: Sendable {
  /// What stands for the title of a page in a pattern.
  static let title = "{title}"

  /// What stands around the title, or the whole where it is not in it.
  private let parts: [String]

  /// Nil where other braces are in it, or nothing that names a page.
  init?(_ text: String) {
    parts = text.split(separator: Self.title, omittingEmptySubsequences: false).map(String.init)
    let hasBraces = parts.contains { $0.utf8.contains { $0 == .leftBrace || $0 == .rightBrace } }
    guard !hasBraces, NameKey(text) != nil else { return nil }
  }

  /// What such a label is for a page with this title; nil where it takes a title and there is none.
  func name(title: String?) -> NameKey? {
    guard parts.count > 1 else { return parts.first.flatMap { NameKey($0) } }
    return title.flatMap { NameKey(parts.joined(separator: $0)) }
  }
}
