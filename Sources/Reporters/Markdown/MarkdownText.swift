import Diagnostics
import SourceText

/// Text of the checked pages in Markdown, shown literally: nothing in it is a link, an image, a
/// mention or an element.
enum MarkdownText {
  /// `text` as code, unless it is plain words.
  static func literal(_ text: String) -> String {
    let text = PrintableText.from(text)
    return isPlain(text) ? text : code(text)
  }

  /// `text` as code that can be in a cell of a table.
  static func code(_ text: String) -> String {
    // Renderers differ about an escaped `|` in code.
    MarkdownCode.span(PrintableText.from(text).replacing(ascii: .pipe, with: "\u{2502}"))
  }

  /// The id of a rule as a link to its documentation, where it has any.
  static func rule(_ id: String) -> String {
    RuleDescriptor.documentation(of: id).map { "[\(code(id))](\($0))" } ?? code(id)
  }

  /// Whether `text` is literal in Markdown with GitHub's mentions, references and formulas.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = .space
    for byte in text.utf8 {
      guard byte.isAlphanumeric || !byte.isASCII || plainSigns.contains(byte) else { return false }
      // No reference such as `GH-12`.
      if byte == .hyphen, previous == UInt8(ascii: "H") { return false }
      // No address such as `https:` or `mailto:`; our own colons have a space after them.
      if previous == .colon, byte != .space { return false }
      previous = byte
    }
    return !text.hasPrefix("www.") && !text.contains(" www.") && !text.contains("'www.")
  }

  /// Signs that are not markup in the middle of a line.
  private static let plainSigns = Array(" '(),-./:;?".utf8)
}

/// Code in Markdown, between marks that are longer than any in it.
package enum MarkdownCode {
  /// Lines as a block of code.
  package static func block(_ lines: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: lines) + 1))
    return "\(fence)\(language)\n\(lines)\(lines.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  /// Text as code within a line.
  static func span(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestRun(in: text) + 1)
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") || text.isEmpty
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// The length of the longest run of backticks.
  private static func longestRun(in text: String) -> Int {
    var run = 0
    var longest = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
