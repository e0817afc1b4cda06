import SourceText

/// Labels that name the pages of a kind: `Back to Catalog`, or `All {title} Models`.
package struct NamePattern: Sendable {
  /// The placeholder for the title of a page in a pattern.
  static let title = "{title}"

  /// The texts around the title, or the whole text where it is not in it.
  private let parts: [String]
  /// The name of every page, where the title is not in it.
  private let fixed: NameKey?

  /// Nil where it has other braces, or nothing that names a page.
  init?(_ text: String) {
    parts =
      TemplateText.hasFields(text)
      ? text.split(separator: Self.title, omittingEmptySubsequences: false).map(String.init)
      : [text]
    let hasBraces = parts.contains { $0.utf8.contains { $0 == .leftBrace || $0 == .rightBrace } }
    guard !hasBraces, let name = NameKey(text) else { return nil }
    fixed = parts.count > 1 ? nil : name
  }

  /// The label for a page with this title; nil where it needs a title and there is none.
  package func name(title: String?) -> NameKey? {
    if let fixed { return fixed }
    return title.flatMap { NameKey(parts.joined(separator: $0)) }
  }
}
