/// Text that comes from what is checked, made harmless: the one gate through which page text, paths
/// and messages reach a terminal.
package enum PrintableText {
  /// `text` with every control, line separator and bidirectional control as a visible stand-in.
  package static func from(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { standIn(for: $0) != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(contentsOf: standIn(for: scalar).map { [$0] } ?? [scalar])
    }
    return String(result)
  }

  /// What stands for a scalar that must not be written as it is; nil for one that may.
  static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029: "\u{FFFD}"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }
}
