/// Decides whether characters that could be mojibake are plausible text in their context.
struct MisreadContext {
  private let characters: ArraySlice<UInt32>
  private let bytes: [UInt8]
  private let encoding: Misreading
  private let before: Unicode.Scalar?
  private let twoBefore: Unicode.Scalar?
  private let after: Unicode.Scalar?
  private let twoAfter: Unicode.Scalar?

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
    twoAfter = scalar(place.upperBound + 1)
  }

  /// Whether the characters are of an encoding of Cyrillic letters.
  var isOfCyrillic: Bool { encoding.family == .cyrillic }

  /// How many characters there are, which is how many bytes the repair has.
  var count: Int { characters.count }

  /// Whether a writer may have written these characters side by side here.
  var isNatural: Bool {
    switch encoding.family {
    case .windows: isNaturalOnWindows
    case .macRoman: isNaturalOnMac
    case .console: isNaturalOnConsoles
    case .cyrillic: isNaturalInCyrillic
    }
  }

  /// Whether a letter without a diacritic is before them.
  var followsLetter: Bool { before.map { $0.isASCII && $0.properties.isAlphabetic } ?? false }

  /// Spaces, quotation marks, dashes and the ellipsis, which can be around a word.
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

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xBB, 0x2019, 0x201D, 0x203A: true
    default: false
    }
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: true
    default: false
    }
  }

  /// An accented letter, then the punctuation after a word: `café »` with U+00A0, `IRMÃ”`,
  /// `Panamá»…`, `Å²`. A letter after it, unless it follows an opening quotation mark, shows that
  /// the word continues: `CÃ”TE`.
  private var isNaturalOnWindows: Bool {
    guard let first = bytes.first, let second = characters.dropFirst().first,
      let last = characters.last
    else { return false }
    guard characters.dropFirst().allSatisfy({ Self.isPunctuation($0) || Self.isMark($0) }) else {
      return false
    }
    // The ångström has exponents and factors.
    if first == 0xC5, !isLetter(before), second != 0xA0 {
      return second == 0xB7 || !isLetter(after)
    }
    // One ideograph is not a word, so punctuation alone is not evidence for it.
    if first >= 0xE3 { return true }
    let isNextWord = bytes.count > 2 && Self.isOpening(last) && !Self.isClosing(second)
    if isLetter(after), !isNextWord { return false }
    // Of the languages that write â, only Turkish has it at the end of words.
    if first == 0xE2 { return isLetter(before) }
    guard first < 0xE0 else { return true }
    if second == 0xA0, isUppercase(before) { return isUppercase(twoBefore) }
    if isLetter(before) { return isUppercase(before) }
    // A quoted letter, or a one-letter word: “Ã”, L’À.
    let isQuoted = before.map { Self.isPunctuation($0.value) || $0 == "'" || $0 == "\"" } ?? false
    return isQuoted && Self.isPunctuation(second) && (second != 0xA0 || before == "\u{A0}")
  }

  /// Lines of a frame, as `─┐` and `├┤`, and accented letters side by side, as in Estonian `õöö`: an
  /// arrow is `ÔåÆ`.
  private var isNaturalOnConsoles: Bool {
    guard let first = characters.first else { return false }
    let others = characters.dropFirst()
    if bytes.count == 2, others.allSatisfy(Self.isLine) { return true }
    return isLetter(Unicode.Scalar(first)) && first < 0x250
      && others.allSatisfy { isLetter(Unicode.Scalar($0)) }
      && (bytes.count == 2 || bytes[0] != 0xE2 || isLetter(before))
  }

  private static func isLine(_ scalar: UInt32) -> Bool { (0x2500...0x259F).contains(scalar) }

  /// Everything that can be in a word of a language with Cyrillic letters, with the punctuation
  /// after it: `Він`, `дії`, `всё…»`. Symbols of three and four bytes have a letter before `†` or
  /// the like, or Serbian ones that begin no word: `вњ“`, `рџ’°`.
  private var isNaturalInCyrillic: Bool {
    // `Г—` between spaces is `×`: nobody writes a dash so.
    if bytes == [0xC3, 0x97] { return before != " " || after != " " }
    guard bytes.count > 2 else { return true }
    let isAfterWord = before.map { (0x400...0x45F).contains($0.value) } ?? false
    return !(bytes[0] == 0xE2 || bytes[0] >= 0xEF) || isAfterWord && bytes.count == 3
  }

  private var isNaturalOnMac: Bool {
    if bytes.count > 2 { return isNaturalLongOnMac }
    let isAfterWord = isLetter(before) && isLetter(twoBefore)
    let isAfterDigit = before.flatMap { UInt8(exactly: $0.value)?.isDigit } ?? false
    let isBeforeWord = isLetter(after) && isLetter(twoAfter)
    let isInWord = isAfterWord || (isLetter(before) && isBeforeWord)
    switch bytes[0] {
    // `¬π`, `¬Ω` in logic; after a number `¬Ω` is a misread `½`.
    case 0xC2: return isOperand(bytes[1]) && !isLetter(before) && !isAfterDigit
    // `√π`, `√Ω`, `√∞`, `√µ`.
    case 0xC3: return (isOperand(bytes[1]) || [0xB0, 0xB5].contains(bytes[1])) && !isInWord
    // `ƒπ`, `≈π`, `≈¥500`, `≈±2`.
    case 0xC4, 0xC5: return startsTerm(bytes[1]) && !isInWord && !isBeforeWord
    // `∆°`.
    case 0xC6: return !isLetter(before) && !isLetter(after)
    // An opening quotation mark: `«école`, `»öffnen«`.
    case 0xC7, 0xC8: return !isLetter(before)
    case 0xC9, 0xCA: return true
    case 0xCC, 0xCD: return isUppercase(before)
    // `œø` in phonetic writing.
    case 0xCE, 0xCF: return [0xAE, 0xAF, 0xBE, 0xBF].contains(bytes[1])
    default: return false
    }
  }

  /// A quotation mark or a capital, then two accented letters: Estonian `„Öö“` and `‚Öö‘`, `ÊÉÉ`.
  /// Where the repair is punctuation or a symbol, that is likelier than most of these.
  private var isNaturalLongOnMac: Bool {
    guard bytes.count == 3,
      characters.dropFirst().allSatisfy({ isLetter(Unicode.Scalar($0)) })
    else { return false }
    switch (bytes[0], bytes[1]) {
    // `Ää`, `ÄÄ`, `Öö`, `Üü`.
    case (0xE2...0xE3, 0x80): return !isLetter(before) && [0x80, 0x8A].contains(bytes[2])
    case (0xE2, 0x85): return !isLetter(before) && bytes[2] == 0x9A
    case (0xE2, 0x86): return !isLetter(before) && bytes[2] == 0x9F
    case (0xE3, _), (0xE5...0xEE, _): return true
    default: return false
    }
  }

  /// π and Ω.
  private func isOperand(_ byte: UInt8) -> Bool { byte == 0xB9 || byte == 0xBD }

  /// The start of a term: a currency sign, ∞, ±, ¥, µ, ∂, ∑, ∏, π, ∫, Ω.
  private func startsTerm(_ byte: UInt8) -> Bool {
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
}
