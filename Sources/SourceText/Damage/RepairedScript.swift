/// The kind of character that a repair gives: how strong it is as evidence of damage.
enum RepairedScript: Hashable {
  /// C1, and the U+F8FF that MacRoman has for 0xF0: bytes of a text that was damaged twice.
  case residue
  /// Signs of Latin-1, from U+00A0 on.
  case sign
  case latin, greek, cyrillic, armenian, hebrew, arabic, phonetic
  /// Diacritics that combine with the letter before.
  case combining
  /// Scripts that no single-byte encoding produces by accident, as each character takes three
  /// bytes.
  case southAsian, eastAsian, georgian
  /// Vietnamese letters, ligatures and the like, which take three bytes too.
  case latinAdditional
  /// Punctuation, arrows, currency, mathematics, emoji, and the parts of emoji.
  case symbol
  /// Assigned, but hardly ever met.
  case rare
  /// Private use or assigned to nothing: no repair.
  case unlikely

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x80...0x9F, 0xF8FF: self = .residue
    case 0xA0...0xBF, 0xD7, 0xF7: self = .sign
    // Romanian, Vietnamese, Pinyin and Azeri are all that the later Latin blocks are met for.
    case 0xC0...0x17F, 0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x1E6, 0x1E7,
      0x218...0x21B, 0x259:
      self = .latin
    case 0x250...0x2FF: self = .phonetic
    case 0x300...0x36F: self = .combining
    case 0x386...0x3CE: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x58A: self = .armenian
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F: self = .arabic
    case 0x900...0x109F, 0x1780...0x17FF: self = .southAsian
    case 0x10A0...0x10FF: self = .georgian
    case 0x1E00...0x1FFF, 0xFB00...0xFB06: self = .latinAdditional
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE0E, 0xFE0F, 0xFEFF, 0xFF00...0xFF65, 0xFFE0...0xFFEE,
      0xFFFD, 0x1F000...0x1FAFF, 0x1D100...0x1D1FF, 0x1D400...0x1D7FF, 0xE0020...0xE007F:
      self = .symbol
    case 0x3041...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF: self = .eastAsian
    default: self = .rare
    }
    if self != .residue, let value = Unicode.Scalar(scalar) {
      switch value.properties.generalCategory {
      case .unassigned, .privateUse, .surrogate, .control: self = .unlikely
      default: break
      }
    }
  }
}
