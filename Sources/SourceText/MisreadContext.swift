/// Misread characters with what stands around them: could somebody have written them so?
struct MisreadContext {
  private let characters: ArraySlice<UInt32>
  private let bytes: [UInt8]
  private let encoding: Misreading
  private let before: Unicode.Scalar?
  private let twoBefore: Unicode.Scalar?
  private let after: Unicode.Scalar?

  /// The characters of `scalars` in `place` that turn back into one character.
  init(_ scalars: [UInt32], _ place: Range<Int>, encoding: Misreading) {
    func scalar(_ index: Int) -> Unicode.Scalar? {
      scalars.indices.contains(index) ? Unicode.Scalar(scalars[index]) : nil
    }
    characters = scalars[place]
    bytes = characters.map { encoding.byte(of: $0) ?? 0 }
    self.encoding = encoding
    before = scalar(place.lowerBound - 1)
    twoBefore = scalar(place.lowerBound - 2)
    after = scalar(place.upperBound)
  }

  /// Whether a writer may have put these characters side by side here.
  var isNatural: Bool { encoding == .macRoman ? isNaturalOnMac : isNaturalOnWindows }

  /// Whether a letter without a diacritic stands before.
  var followsLetter: Bool { before.map { $0.isASCII && $0.properties.isAlphabetic } ?? false }

  /// Spaces, quotation marks, dashes and the ellipsis, as they stand around a word.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2026, 0x2039, 0x203A:
      true
    default: false
    }
  }

  /// Marks that follow a word or a number: `Nescafé®`, `Å²`.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA9, 0xAA, 0xAE, 0xB0, 0xB2, 0xB3, 0xB7, 0xB9, 0xBA, 0x2022, 0x2122: true
    default: false
    }
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: true
    default: false
    }
  }

  /// An accented letter, then the punctuation behind a word: `café »` with U+00A0, `IRMÃ”`,
  /// `Panamá»…`, `Å²`. A letter after it, unless behind an opening quotation mark, tells that
  /// the word goes on: `CÃ”TE`.
  private var isNaturalOnWindows: Bool {
    guard let first = characters.first, let last = characters.last else { return false }
    let rest = characters.dropFirst()
    guard rest.allSatisfy({ Self.isPunctuation($0) || Self.isMark($0) }) else { return false }
    if isLetter(after), !(rest.count > 1 && Self.isOpening(last)) { return false }
    guard bytes[0] < 0xE0 else { return true }
    if isUppercase(before) { return true }
    if isLetter(before) { return false }
    // Alone, as a letter that is talked of: “Ã”. The ångström has exponents.
    return first == 0xC5 || rest.allSatisfy { Self.isPunctuation($0) && $0 != 0xA0 }
  }

  private var isNaturalOnMac: Bool {
    if bytes.count > 2 { return isNaturalLongOnMac }
    let isBetweenLetters = isLetter(before) && isLetter(after)
    let isInWord = isBetweenLetters || (isLetter(before) && isLetter(twoBefore))
    switch bytes[0] {
    // Punctuation before an accented letter: `l’été`, `«école`, `–à`.
    case 0xC7...0xC9, 0xD0...0xD5, 0xDC, 0xDD: return !isBetweenLetters
    case 0xCA: return true
    // `¬π`, `¬Ω` in logic, but `¬∞` behind a number is a degree.
    case 0xC2: return isOperand(bytes[1]) && !isLetter(before) && !isDigit(before)
    // `√π`, `√Ω`.
    case 0xC3: return (isOperand(bytes[1]) || bytes[1] == 0xB5) && !isInWord
    // `ƒπ`, `≈π`, `≈¥500`, `≈±2`.
    case 0xC4, 0xC5: return isSignOfTerm(bytes[1]) && !isInWord
    case 0xC6: return !isLetter(before) && !isLetter(after)
    case 0xCC, 0xCD: return isUppercase(before)
    default: return false
    }
  }

  /// A quotation mark or a capital, then two accented letters: Estonian `„Öö“`, `ÊÉÉ`. A repair
  /// to punctuation, an arrow or a tick is likelier than a word in single quotation marks.
  private var isNaturalLongOnMac: Bool {
    guard bytes.count == 3, bytes[0] >= 0xE2 else { return false }
    let areLetters = characters.dropFirst().allSatisfy { isLetter(Unicode.Scalar($0)) }
    if bytes[0] == 0xE2 { return areLetters && bytes[1] == 0x85 && !isLetter(before) }
    return areLetters && bytes[0] != 0xE4
  }

  /// π, Ω and ∞.
  private func isOperand(_ byte: UInt8) -> Bool { byte == 0xB9 || byte == 0xBD || byte == 0xB0 }

  /// What a term begins with: a currency sign, ±, µ, ∂, ∑, ∏, ∫ and the operands.
  private func isSignOfTerm(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xA2, 0xA3, 0xB0, 0xB1, 0xB4...0xBA, 0xBD: true
    default: false
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isAlphabetic ?? false
  }

  private func isUppercase(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isUppercase ?? false
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.value >= 0x30 && $0.value <= 0x39 } ?? false
  }
}
