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

  /// A number with commas between groups of digits: `12,345`.
  static func number(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().reduce(into: "") { text, digit in
      let left = digits.count - digit.offset
      if digit.offset > 0, left.isMultiple(of: 3) { text += "," }
      text.append(digit.element)
    }
  }

  /// Such a number with its noun: `1 page`, `1,200 pages`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(self.number(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
