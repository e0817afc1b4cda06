import SourceText

/// Labels that name the pages of a kind: `Back to Catalog`, or `All {title} Models`.
package struct NamePattern: Sendable {
  /// The placeholder for the title of a page in a pattern.
  static let title = "{title}"
  /// The placeholder without its first brace.
  private static let afterBrace = "title}"

  /// The texts around the title, or the whole text where it is not in it.
  private let parts: [String]
  /// The name of every page, where the title is not in it.
  private let fixed: NameKey?

  /// Nil where it has other braces, or nothing that names a page.
  init?(_ text: String) {
    guard let name = NameKey(text) else { return nil }
    var parts: [String] = []
    for part in text.utf8.split(separator: .leftBrace, omittingEmptySubsequences: false) {
      var part = part
      if !parts.isEmpty {
        guard part.starts(with: Self.afterBrace.utf8) else { return nil }
        part = part.dropFirst(Self.afterBrace.utf8.count)
      }
      if part.contains(.rightBrace) { return nil }
      parts.append(String(Substring(part)))
    }
    self.parts = parts
    fixed = parts.count > 1 ? nil : name
  }

  /// The label for a page with this title; nil where it needs a title and there is none.
  package func name(title: String?) -> NameKey? {
    if let fixed { return fixed }
    return title.flatMap { NameKey(parts.joined(separator: $0)) }
  }

  /// The title in a label; nil where the label does not match, or no title is in the pattern.
  package func title(in label: String) -> String? {
    guard parts.count == 2, label.hasPrefix(parts[0]) else { return nil }
    let rest = label.dropFirst(parts[0].count)
    return rest.hasSuffix(parts[1]) ? String(rest.dropLast(parts[1].count)) : nil
  }
}
