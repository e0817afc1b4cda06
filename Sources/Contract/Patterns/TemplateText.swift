import SourceText

/// The text of a template, split where its fields are: `{first} to {last}`.
struct TemplateText {
  /// The names between the braces, in order.
  private(set) var names: [String] = []
  /// The texts around them and between them: one more than there are names.
  private(set) var literals: [TemplateLiteral] = []

  /// Whether a text contains fields.
  static func hasFields(_ text: String) -> Bool { text.utf8.contains(.leftBrace) }

  /// Nil for unbalanced braces, or an empty name.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    while let opening = rest.firstIndex(of: .leftBrace) {
      guard let closing = rest[opening...].firstIndex(of: .rightBrace),
        let name = String(validating: rest[(opening + 1)..<closing], as: UTF8.self), !name.isEmpty,
        let literal = Self.literal(rest[..<opening])
      else { return nil }
      literals.append(literal)
      names.append(name)
      rest = rest[(closing + 1)...]
    }
    guard let last = Self.literal(rest) else { return nil }
    literals.append(last)
  }

  private static func literal(_ text: ArraySlice<UInt8>) -> TemplateLiteral? {
    text.contains(.rightBrace) ? nil : TemplateLiteral(text)
  }
}
