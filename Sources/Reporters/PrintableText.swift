/// Text that comes from what is checked, made harmless: the one gate through which page text, paths
/// and messages reach a terminal.
package enum PrintableText {
  /// `text` with a visible stand-in for every character that a terminal would obey or not show.
  package static func from(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { standIn(for: $0) != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(standIn(for: scalar) ?? scalar) }
    return String(result)
  }

  /// What stands for a scalar that must not be written as it is; nil for one that may.
  ///
  /// Controls, line separators, bidirectional controls, tags and whatever else shows nothing must
  /// not, but joiners and variation selectors, which emoji and some scripts are spelt with.
  static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20..<0x7F, 0x2070..<0x3164, 0x3165..<0xFE00: nil
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029, 0xFFF9...0xFFFB: "\u{FFFD}"
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x1F000..<0x20000: nil
    default: scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : nil
    }
  }
}
