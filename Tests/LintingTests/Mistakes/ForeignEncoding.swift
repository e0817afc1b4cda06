import SourceText

/// An encoding in which a page is misread or saved, by its publisher's table.
enum ForeignEncoding: String {
  case macRoman = "macroman"
  case windows1252 = "windows-1252"
  case latin1 = "latin-1"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"

  /// The characters of the bytes from 0x80; of one byte each.
  private var upperHalf: [Unicode.Scalar]? {
    switch self {
    case .macRoman:
      Array(
        ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
          + "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)
    case .windows1252:
      Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        + Self.scalars(0xA0...0xFF)
    case .latin1: Self.scalars(0x80...0xFF)
    case .utf16le, .utf16be: nil
    }
  }

  private static func scalars(_ values: ClosedRange<UInt8>) -> [Unicode.Scalar] {
    values.map { Unicode.Scalar($0) }
  }

  /// The UTF-8 of the bytes decoded in this encoding.
  func misreading(_ bytes: [UInt8]) -> [UInt8] {
    guard let upperHalf else { return bytes }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80])
    }
    return Array(String(text).utf8)
  }

  /// The bytes of a text in this encoding; `?` for characters that it lacks.
  func saving(_ text: String) -> [UInt8] {
    guard let upperHalf else {
      return text.utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return self == .utf16be ? bytes : bytes.reversed()
      }
    }
    return text.unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      return upperHalf.firstIndex(of: scalar).map { UInt8($0 + 0x80) } ?? UInt8(ascii: "?")
    }
  }
}
