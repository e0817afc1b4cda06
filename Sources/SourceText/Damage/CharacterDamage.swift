/// Which characters damage a text, by the characters around them.
enum CharacterDamage {
  /// The kind of damage that the character at `offset` is; nil for a sound one.
  ///
  /// The character before is read back and the one at `next` forward, for the few that need it.
  static func kind(
    of scalar: Unicode.Scalar, in bytes: [UInt8], at offset: Int, next: Int
  ) -> TextDamage.Kind? {
    switch scalar.value {
    // Dashes and quotes, symbols, emoji: nearly all.
    case 0x2010...0x2027, 0x2190...0x27FF, 0x1F300...0x1FAFF: nil
    case 0x85: .nextLine
    case 0x80...0x9F: .control
    case 0x2028: .lineSeparator
    case 0x2029: .paragraphSeparator
    case 0xFFFD: .replacement
    case 0xFEFF: offset == 0 ? .byteOrderMark : .invisible
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidirectionalControl
    case 0xFDD0...0xFDEF: .noncharacter
    case let value where value & 0xFFFE == 0xFFFE: .noncharacter
    case let value where isShapeless(value):
      isNeeded(scalar, in: bytes, at: offset, next: next) ? nil : .invisible
    default: nil
    }
  }

  /// Default_Ignorable_Code_Point of Unicode 16, without the bidirectional controls, plus the blank
  /// Braille pattern and the interlinear annotations: characters that show nothing.
  private static func isShapeless(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D,
      0x2060...0x2065, 0x206A...0x206F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xFFF0...0xFFFB,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether a script's spelling or an emoji needs an invisible character at its place.
  private static func isNeeded(
    _ scalar: Unicode.Scalar, in bytes: [UInt8], at offset: Int, next: Int
  ) -> Bool {
    guard let previous = UTF8Sequence.scalar(before: offset, in: bytes) else { return false }
    let following = UTF8Sequence(bytes, at: next)?.scalar
    switch scalar.value {
    case 0x200C, 0x200D:
      // Persian, Hindi and their relatives spell with both (UAX #31, section 2.3); emoji are
      // joined by the second, whose left side may end in a variation selector or a skin tone.
      if isJoiningScript(previous.value) { return true }
      return scalar.value == 0x200D && (isEmoji(previous) || previous.value == 0xFE0F)
        && following.map(isEmoji) == true
    case 0x200B:
      // Thai, Lao, Burmese and Khmer write no spaces; it marks where a word ends.
      return isSpaceless(previous.value) && following.map { isSpaceless($0.value) } == true
    case 0xFE0E, 0xFE0F:
      // A digit may have one only in a keycap.
      if previous.isASCII { return previous.properties.isEmoji && following?.value == 0x20E3 }
      return isEmoji(previous)
    case 0xFE00...0xFE0D: return !previous.isASCII && !isShapeless(previous.value)
    case 0xE0100...0xE01EF: return previous.properties.isIdeographic
    case 0x180B...0x180F: return (0x1800...0x18AF).contains(previous.value)
    case 0xE0020...0xE007F: return isTagOfFlag(in: bytes, at: offset)
    default: return false
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isEmoji
  }

  private static func isJoiningScript(_ value: UInt32) -> Bool {
    switch value {
    // Arabic to Syriac and N'Ko, the scripts of India, Myanmar, Khmer, Mongolian.
    case 0x0620...0x08FF, 0x0900...0x0DFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1800...0x18AF: true
    default: false
    }
  }

  private static func isSpaceless(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }

  /// Whether the tag belongs to a flag, such as Scotland's: a black flag and at most six tags.
  private static func isTagOfFlag(in bytes: [UInt8], at offset: Int) -> Bool {
    var start = offset
    for _ in 0..<7 {
      guard let previous = UTF8Sequence.scalar(before: start, in: bytes) else { return false }
      if previous.value == 0x1F3F4 { return true }
      guard (0xE0020...0xE007E).contains(previous.value) else { return false }
      start -= 4
    }
    return false
  }
}
