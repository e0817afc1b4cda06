/// Misread characters of which an editor lost one: U+00A0 became a space, or one of the C1
/// controls, for the bytes that Windows-1252 has no character for, was left out or replaced.
enum LostByte {
  /// The bytes that Windows-1252 leaves undefined.
  private static let undefined: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// The damage that begins at `index`; nil where there is none, or nothing tells it from text.
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

  /// `Ã ` for `à` and `Â ` for U+00A0. Behind a capital it may be the end of a word in capitals
  /// (`IRMÃ `), and alone it may be a letter that is talked of.
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
    var known: [UInt8?] = [first]
    var end = index + 1
    // What is there: bytes of the sequence, and at most one place that shows a lost one.
    while end < scalars.count, known.count < length {
      let scalar = scalars[end]
      if let byte = Misreading.windows1252.byte(of: scalar), byte.isContinuation {
        known.append(byte)
      } else if !known.contains(nil), known.count > 1, scalar == 0xFFFD || scalar == 0x20 {
        known.append(nil)
      } else {
        break
      }
      end += 1
    }
    if let byte = known.last, byte == nil, scalars[end - 1] == 0x20, known.count < length {
      known.removeLast()
      end -= 1
    }
    guard known.count > 1, let second = known[1], isTelling(first, second) else { return nil }
    var texts: [UInt32] = []
    let lost = known.firstIndex { $0 == nil }
    if let lost {
      let isSpace = scalars[index + lost] == 0x20
      texts = fillings(of: known, at: lost, with: isSpace ? [0xA0] : undefined)
      if isSpace { texts += strippedForms(of: Array(known[..<lost]), length: length) }
    } else {
      texts = strippedForms(of: known, length: length)
    }
    guard lost != nil || known.count < length else { return nil }
    let emoji = texts.filter { Unicode.Scalar($0)?.properties.isEmoji == true || $0 == 0xFE0F }
    return MisreadLine.Damage(
      range: index..<end, encoding: .windows1252,
      repaired: emoji.count == 1 ? emoji : nil, certainty: .certain)
  }

  /// Whether the first two bytes, as characters, are no letter with punctuation behind it.
  private static func isTelling(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE2:
      second <= 0x84 && second != 0x84 && second != 0x82 || (0x86...0x8E).contains(second)
        || (0x98...0x9F).contains(second) && second != 0x99 && second != 0x9B
    case 0xEF: second == 0xB8
    default: second == 0x9F
    }
  }

  /// Every text with one undefined byte more.
  private static func strippedForms(of known: [UInt8?], length: Int) -> [UInt32] {
    guard known.count == length - 1 else { return [] }
    return (1...known.count).flatMap { place in
      fillings(
        of: Array(known[..<place]) + [nil] + Array(known[place...]), at: place, with: undefined)
    }
  }

  private static func fillings(
    of known: [UInt8?], at place: Int, with bytes: [UInt8]
  ) -> [UInt32] {
    bytes.compactMap { byte in
      var filled = known
      filled[place] = byte
      let all = filled.compactMap { $0 }
      guard let sequence = UTF8Sequence(all, at: 0), sequence.count == all.count else { return nil }
      return sequence.scalar?.value
    }
  }
}
