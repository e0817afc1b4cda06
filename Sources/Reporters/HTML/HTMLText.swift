/// Text in HTML, escaped.
enum HTMLText {
  static func literal(_ text: String) -> String { XMLWriter.escaped(text) }

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
