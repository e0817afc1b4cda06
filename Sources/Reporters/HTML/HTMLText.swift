import Diagnostics

/// Text in HTML, escaped.
enum HTMLText {
  static func literal(_ text: String) -> String { XMLWriter.escaped(text) }

  /// The id of a rule as a link to its documentation, where it has any.
  static func rule(_ id: String) -> String {
    RuleDescriptor.documentation(of: id)
      .map { "<a href=\"\(literal($0))\" rel=\"noreferrer\">\(literal(id))</a>" } ?? literal(id)
  }

  /// Prose of our own with code between backticks, on one line.
  static func prose(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { place, part in
        let words = literal(part.split(separator: "\n").joined(separator: " "))
        return place % 2 == 1 ? "<code>\(words)</code>" : words
      }
      .joined()
  }
}
