import SourceText

/// The text after the number of a quantity: a suffix, a unit, or something else.
struct QuantityTail {
  /// The value of the suffix; 1 where there is none.
  private(set) var multiplier: Int64 = 1
  private(set) var defect: QuantityDefect?
  /// The right way to write it; nil where there is more than one reading.
  private(set) var meant: String?
  /// Whether the number is 1, which may be followed by a unit without its `s`.
  private let isOne: Bool

  /// A no-break space looks like a space, but programs that read the text do not accept it.
  init(_ text: ArraySlice<UInt8>, unit: String?, isOne: Bool) {
    let (plain, hardSpace) = text.replacingHardSpaces()
    self.init(plain: plain[...], unit: unit, isOne: isOne)
    if defect == nil, let hardSpace { defect = .unknownUnit(Self.string(text[hardSpace...])) }
  }

  private init(plain text: ArraySlice<UInt8>, unit: String?, isOne: Bool) {
    self.isOne = isOne
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else {
      meant = ""
      return
    }
    guard !Self.hasNumber(text) else {
      defect = .severalNumbers
      return
    }
    let isAttached = text.first?.isWhitespace == false
    if let multiplier = Self.multiplier(first) {
      self.multiplier = multiplier
      if !isAttached { defect = .spacedSuffix }
      read(words.dropFirst(), behind: Self.string(first), unit: unit)
    } else if isAttached {
      readAttached(first, and: words.dropFirst(), unit: unit)
    } else {
      read(words[...], behind: "", unit: unit)
    }
  }

  /// Reads what should be the unit.
  private mutating func read(
    _ words: ArraySlice<ArraySlice<UInt8>>, behind suffix: String, unit: String?
  ) {
    guard !words.isEmpty else {
      meant = suffix
      return
    }
    let found = Self.string(words.joined(separator: [UInt8.space]))
    guard let unit else {
      defect = defect ?? .unknownUnit(found)
      return
    }
    let isSingular = isOne && suffix.isEmpty && "\(found)s".utf8.elementsEqual(unit.utf8)
    if isSingular || found.utf8.elementsEqual(unit.utf8) {
      meant = "\(suffix) \(isSingular ? found : unit)"
    } else {
      defect = defect ?? .unknownUnit(found)
      if Self.isMisspelling(found, of: unit) { meant = "\(suffix) \(unit)" }
    }
  }

  /// Reads a word directly after the number that is not a suffix: `m`, `Mtokens`, `kb`.
  private mutating func readAttached(
    _ word: ArraySlice<UInt8>, and rest: ArraySlice<ArraySlice<UInt8>>, unit: String?
  ) {
    defect = .unknownSuffix(Self.string(word))
    if word.elementsEqual("m".utf8) {
      // `32m` can only be millions; any other suffix is ambiguous.
      read(rest, behind: "M", unit: unit)
    } else if let unit, rest.isEmpty, word.count >= unit.utf8.count,
      word.suffix(unit.utf8.count).elementsEqual(unit.utf8)
    {
      let suffix = word.dropLast(unit.utf8.count)
      if suffix.isEmpty || Self.multiplier(suffix) != nil {
        meant = "\(Self.string(suffix)) \(unit)"
      }
    }
  }

  private static func multiplier(_ word: ArraySlice<UInt8>) -> Int64? {
    word.count == 1 ? word.first.flatMap(worth) : nil
  }

  /// The value of a suffix.
  static func worth(_ suffix: UInt8) -> Int64? {
    switch suffix {
    case UInt8(ascii: "k"), UInt8(ascii: "K"): 1_000
    case UInt8(ascii: "M"): 1_000_000
    case UInt8(ascii: "B"): 1_000_000_000
    default: nil
    }
  }

  /// Whether it contains the start of a number: a digit that is not part of a word, as it is in
  /// `e6`.
  private static func hasNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var isInWord = true
    for byte in text {
      if byte.isDigit, !isInWord { return true }
      isInWord = byte.isAlphanumeric
    }
    return false
  }

  /// Whether `word` is the unit in other case, or its singular: `Tokens`, `token`.
  private static func isMisspelling(_ word: String, of unit: String) -> Bool {
    let word = word.lowercased()
    return word == unit || word + "s" == unit
  }

  private static func string(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }
}
