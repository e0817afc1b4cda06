/// Misread characters of which an editor lost one: U+00A0 became a space, or one of the C1
/// controls, for the bytes that Windows-1252 has no character for, was left out or replaced.
enum LostByte {
  /// The bytes that Windows-1252 leaves undefined.
  private static let undefined: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// The damage that begins at `index`; nil where there is none, or it could be sound text.
  ///
  /// - Parameter followsDamage: whether damage ends at `index`.
  static func damage(
    in scalars: [UInt32], at index: Int, followsDamage: Bool
  ) -> MisreadLine.Damage? {
    guard let first = Misreading.windows1252.byte(of: scalars[index]) else { return nil }
    switch first {
    case 0xC2, 0xC3: return pair(in: scalars, at: index, first, followsDamage: followsDamage)
    case 0xE2, 0xEF, 0xF0: return symbol(in: scalars, at: index, first)
    default: return nil
    }
  }

  /// `Ã ` for `à` and `Â ` for U+00A0. After a capital it may be the end of a word in capitals
  /// (`IRMÃ `), and alone it may be a letter that the text mentions.
  private static func pair(
    in scalars: [UInt32], at index: Int, _ first: UInt8, followsDamage: Bool
  ) -> MisreadLine.Damage? {
    func scalar(_ index: Int) -> Unicode.Scalar? {
      scalars.indices.contains(index) ? Unicode.Scalar(scalars[index]) : nil
    }
    guard scalar(index + 1) == " " else { return nil }
    let before = scalar(index - 1)?.properties
    guard followsDamage || before?.isUppercase != true else { return nil }
    let after = scalar(index + 2)
    let afterIsWord = after.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let isInside =
      followsDamage || before?.isLowercase == true
      || (first == 0xC2 && before?.numericType != nil)
    var repaired: [UInt32]? = first == 0xC2 ? [0xA0] : [0xE0]
    // `Ã quele`: was it `à quele` or `àquele`? Only one of two spaces is the lost one.
    if first == 0xC3, afterIsWord == true { repaired = nil }
    return MisreadLine.Damage(
      range: index..<index + 2, encoding: .windows1252, repaired: repaired,
      certainty: isInside || (first == 0xC3 && after == " ") ? .certain : .likely)
  }

  /// The start of punctuation, a symbol or an emoji with one byte missing: `âŒ` for ❌, `âš ` for
  /// ⚠, `ï¸` for U+FE0F, `â€` for several.
  private static func symbol(
    in scalars: [UInt32], at index: Int, _ first: UInt8
  ) -> MisreadLine.Damage? {
    let length = first == 0xF0 ? 4 : 3
    var known: [UInt8] = [first]
    var replaced: Int?
    var end = index + 1
    // The remaining text: bytes of the sequence, and at most one U+FFFD after the second.
    while end < scalars.count, known.count + (replaced == nil ? 0 : 1) < length {
      if let byte = Misreading.windows1252.byte(of: scalars[end]), byte.isContinuation {
        known.append(byte)
      } else if scalars[end] == 0xFFFD, known.count > 1, replaced == nil {
        replaced = known.count
      } else {
        break
      }
      end += 1
    }
    guard known.count > 1, known.count < length, isConclusive(first, known[1]) else { return nil }
    var repaired: [UInt32] = []
    if let replaced {
      repaired = symbols(known, length, filledAt: replaced, with: undefined)
    } else {
      for place in 1...known.count {
        repaired += symbols(known, length, filledAt: place, with: undefined)
      }
      if end < scalars.count, scalars[end] == 0x20 {
        let spaced = symbols(known, length, filledAt: known.count, with: [0xA0])
        if repaired.isEmpty, !spaced.isEmpty { end += 1 }
        repaired += spaced
      }
    }
    return MisreadLine.Damage(
      range: index..<end, encoding: .windows1252,
      repaired: repaired.count == 1 ? repaired : nil, certainty: .certain)
  }

  /// Whether the first two bytes, as characters, are not a letter followed by punctuation.
  private static func isConclusive(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE2:
      switch second {
      case 0x80, 0x81, 0x83, 0x86...0x8E, 0x98, 0x9A, 0x9C...0x9F: true
      default: false
      }
    case 0xEF: second == 0xB8
    default: second == 0x9F
    }
  }

  /// The emoji, or the selector of one, that the bytes are with one more of `candidates`.
  private static func symbols(
    _ known: [UInt8], _ length: Int, filledAt place: Int, with candidates: [UInt8]
  ) -> [UInt32] {
    candidates.compactMap { byte in
      let filled = Array(known[..<place]) + [byte] + Array(known[place...])
      guard filled.count == length, let sequence = UTF8Sequence(filled, at: 0),
        sequence.count == length, let scalar = sequence.scalar
      else { return nil }
      return scalar.properties.isEmoji || scalar.value == 0xFE0F ? scalar.value : nil
    }
  }
}
