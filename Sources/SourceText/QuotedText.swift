extension String {
  /// The text between single quotes, as messages show a piece of the source: at most 60 characters
  /// of it, and none that a terminal obeys.
  package var quotedForMessage: String {
    var result = "'"
    var count = 0
    for scalar in unicodeScalars {
      count += 1
      guard count <= 60 else { return result + "…'" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result += scalar.escaped(asASCII: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}

extension UInt32 {
  /// The name of a code point: `U+000A` for 10.
  package var codePointName: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "U+" + digits.withLeadingZeros(to: 4)
  }
}

extension String {
  /// The digits, with zeros before them where they are fewer than `count`.
  package func withLeadingZeros(to count: Int) -> String {
    String(repeating: "0", count: max(0, count - utf8.count)) + self
  }
}
