/// An encoding of single bytes as which UTF-8 was read when a text was damaged.
package enum Misreading: String, Hashable, Sendable, CaseIterable {
  /// Windows-1252, its five undefined bytes passed through as C1 controls (as in WHATWG's Encoding
  /// Standard).
  case windows1252 = "Windows-1252"
  /// ISO 8859-1, with C1 controls for the bytes from 0x80 to 0x9F.
  case latin1 = "Latin-1"
  /// Mac OS Roman, as Apple maps it since the euro sign.
  case macRoman = "MacRoman"
  /// The encoding of American consoles of Windows.
  case codePage437 = "code page 437"
  /// The encoding of Western European ones.
  case codePage850 = "code page 850"
  /// The encoding of programs of Russian Windows.
  case windows1251 = "Windows-1251"

  /// Encodings that have most characters in common, or are met on one system.
  enum Family { case windows, macRoman, console, cyrillic }

  var family: Family {
    switch self {
    case .windows1252, .latin1: .windows
    case .macRoman: .macRoman
    case .codePage437, .codePage850: .console
    case .windows1251: .cyrillic
    }
  }

  /// The characters of the bytes from 0x80 to 0xFF.
  package var characters: [UInt32] {
    switch self {
    case .windows1252: MisreadingTables.windows1252
    case .latin1: MisreadingTables.latin1
    case .macRoman: MisreadingTables.macRoman
    case .codePage437: MisreadingTables.codePage437
    case .codePage850: MisreadingTables.codePage850
    case .windows1251: MisreadingTables.windows1251
    }
  }

  /// The byte, from 0x80 on, that this encoding reads as a character; nil where there is none.
  func byte(of scalar: UInt32) -> UInt8? {
    switch self {
    case .latin1:
      return scalar >= 0x80 && scalar <= 0xFF ? UInt8(scalar) : nil
    case .windows1252:
      if scalar >= 0xA0 && scalar <= 0xFF { return UInt8(scalar) }
      return MisreadingTables.windows1252Bytes[scalar]
    case .macRoman:
      return MisreadingTables.macRomanBytes[scalar]
    case .codePage437: return MisreadingTables.codePage437Bytes[scalar]
    case .codePage850: return MisreadingTables.codePage850Bytes[scalar]
    case .windows1251: return MisreadingTables.windows1251Bytes[scalar]
    }
  }

  /// Whether a run of damage may begin with `scalar` where `next` is the byte after it: it
  /// represents a first byte of UTF-8, and another character that is not ASCII follows, or the
  /// space that an editor made of U+00A0.
  static func mayStartRun(_ scalar: Unicode.Scalar, before next: UInt8) -> Bool {
    guard !next.isASCII || next == .space && (scalar.value == 0xC2 || scalar.value == 0xC3) else {
      return false
    }
    return mayBeFirstByte(scalar.value)
  }

  /// Whether one of the encodings reads a first byte of UTF-8 as `scalar`.
  static func mayBeFirstByte(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x100: return scalar >= 0xA0
    // Greek letters and lines of consoles; Cyrillic letters, without most capitals.
    case 0x393...0x3C6, 0x412...0x413, 0x420...0x421, 0x430...0x444, 0x2229, 0x2261,
      0x2500...0x2590:
      return true
    default: break
    }
    // MacRoman's other characters are in few ranges; this excludes most emoji.
    guard scalar < 0x2000 || scalar <= 0x25CA || scalar >= 0xF8FF else { return false }
    return (Misreading.macRoman.byte(of: scalar) ?? 0) >= 0xC2
  }

  /// UTF-8 bytes read as this encoding, as text: the damage itself.
  package func misread(_ utf8: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in utf8 {
      let value = byte.isASCII ? UInt32(byte) : characters[Int(byte) - 0x80]
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
