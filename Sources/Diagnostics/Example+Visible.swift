import SourceText

extension Example {
  /// An example's text for display: `<U+200B>` in place of a character that is invisible, or that
  /// would control the display.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isHidden(scalar) {
        result += "<\(scalar.value.codePointName)>"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Joiners and variation selectors are kept, since emoji need them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x200C, 0x200D, 0xFE00...0xFE0F: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
    }
  }
}
