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
