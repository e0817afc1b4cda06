import SourceText

/// The heading of a section, such as `📋 Overview`.
///
/// Pages are matched by its words, without the symbols before them, which editors damage; some
/// sections have several names, and symbols after their words.
package struct SectionName: Sendable {
  /// The heading as written in the contract.
  package let text: String
  private let words: [UInt8]
  /// The words of other headings that mean the same: mostly none.
  private let otherWords: [[UInt8]]
  /// Whether symbols may also be after the words.
  private let hasSymbolsAnywhere: Bool

  package init(_ text: String, or others: [String] = [], symbolsAnywhere: Bool = false) {
    self.text = text
    words = Self.words(of: text, symbolsAnywhere)
    otherWords = others.map { Self.words(of: $0, symbolsAnywhere) }
    hasSymbolsAnywhere = symbolsAnywhere
  }

  private static func words(of text: String, _ symbolsAnywhere: Bool) -> [UInt8] {
    func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? !UInt8(ascii: scalar).isAlphanumeric
        : !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
    var words = Substring(text).unicodeScalars.drop(while: isSymbol)
    if symbolsAnywhere, let space = words.lastIndex(of: " "), words[space...].allSatisfy(isSymbol) {
      words = words[..<space]
    }
    // A heading of symbols alone is matched by them.
    return Array(words.isEmpty ? text.utf8 : String(words).utf8)
  }

  /// Whether a heading's text is this one, with any symbols before it: a damaged symbol still
  /// contains no ASCII letter or digit.
  package func matches(_ heading: ArraySlice<UInt8>) -> Bool {
    matches(heading, words)
      || !otherWords.isEmpty && otherWords.contains { matches(heading, $0) }
  }

  private func matches(_ heading: ArraySlice<UInt8>, _ words: [UInt8]) -> Bool {
    if hasSymbolsAnywhere, heading.count > words.count, heading.starts(with: words) {
      return Self.areSymbols(heading.dropFirst(words.count).reversed())
    }
    guard heading.count >= words.count, heading.suffix(words.count).elementsEqual(words) else {
      return false
    }
    let front = heading.dropLast(words.count)
    return front.isEmpty || Self.areSymbols(front)
  }

  /// Whether bytes are symbols and the space next to the words, which comes last.
  private static func areSymbols(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    // No symbol is longer, however often it was damaged.
    bytes.count <= 64 && bytes.last == .space && !bytes.contains(where: \.isAlphanumeric)
  }
}
