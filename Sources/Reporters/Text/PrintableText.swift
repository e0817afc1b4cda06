import SourceText

/// Makes text of the checked pages harmless: all page text, paths and messages in a terminal, the
/// log of a workflow and other reports go through it.
package enum PrintableText {
  /// `text` with a visible substitute for every character that a terminal would obey or not show,
  /// and for the mark of every command that a runner would find in it.
  package static func from(_ text: String) -> String {
    var result = text
    if text.unicodeScalars.contains(where: { standIn(for: $0) != nil }) {
      var scalars = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { scalars.append(standIn(for: scalar) ?? scalar) }
      result = String(scalars)
    }
    return withoutCommands(withoutCommandAtStart(result))
  }

  /// The substitute for a scalar; nil for one that is written as it is.
  ///
  /// Controls, line separators, bidirectional controls, tags and other invisible characters are
  /// replaced, but not joiners and variation selectors, which emoji and some scripts need.
  static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20..<0x7F, 0x2070..<0x3164, 0x3165..<0xFE00: nil
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: "\u{FFFD}"
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x1F000..<0x20000: nil
    default: scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : nil
    }
  }

  /// A line that begins with `::` is a command to GitHub's runner; its first colon is replaced.
  private static func withoutCommandAtStart(_ text: String) -> String {
    guard let start = text.unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      text.unicodeScalars[start...].starts(with: ["\u{3A}", "\u{3A}"])
    else { return text }
    var scalars = text.unicodeScalars
    scalars.replaceSubrange(start...start, with: ["\u{A789}"])
    return String(scalars)
  }

  /// `##[`, `##vso[` and the like are commands to runners anywhere in a line; the last `#` is
  /// replaced.
  static func withoutCommands(_ text: String) -> String {
    guard isDoubled(.hash, in: text) else { return text }
    var scalars = Array(text.unicodeScalars)
    // The last `#` of two or more, while only letters have come after it.
    var mark: Int?
    for (place, scalar) in scalars.enumerated() {
      if scalar == "#" {
        mark = place > 0 && scalars[place - 1] == "#" ? place : nil
      } else if !scalar.properties.isAlphabetic {
        if scalar == "[", let mark { scalars[mark] = "\u{266F}" }
        mark = nil
      }
    }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static func isDoubled(_ byte: UInt8, in text: String) -> Bool {
    var isBehind = false
    for other in text.utf8 {
      if other == byte, isBehind { return true }
      isBehind = other == byte
    }
    return false
  }
}
