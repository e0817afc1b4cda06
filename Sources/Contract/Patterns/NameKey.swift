import SourceText

/// A name of a page, or a label that may be one, in the form in which they are compared: words in
/// lower case, whatever separates them. `← Back to Catalog` and `back-to-catalog` are the same.
///
/// Kept as a hash, since a catalog has tens of labels a page, and each is only compared for
/// equality: of a million different ones, two are equal once in ten million catalogs.
package struct NameKey: Hashable, Sendable {
  package let hash: UInt64

  /// The key with a hash.
  package init(hash: UInt64) { self.hash = hash }

  /// Nil for a text without a letter or digit.
  package init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// The same of a text's bytes.
  package init?(_ text: ArraySlice<UInt8>) {
    guard let hash = Self.hash(ofPlain: text.span) ?? Self.hash(ofWords: text) else { return nil }
    self.hash = hash.value
  }

  /// Nil where the text has no word, or has letters that are not ASCII or symbols that are not
  /// common ones.
  private static func hash(ofPlain text: Span<UInt8>) -> FNV1a? {
    var hash = FNV1a()
    var isEmpty = true
    var hasGap = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte.isAlphanumeric else {
        if byte.isASCII {
          index += 1
        } else {
          guard let length = symbolLength(at: index, in: text) else { return nil }
          index += length
        }
        hasGap = !isEmpty
        continue
      }
      if hasGap { hash.add(.hyphen) }
      hash.add(byte.lowercased)
      isEmpty = false
      hasGap = false
      index += 1
    }
    return isEmpty ? nil : hash
  }

  /// The length of the character at an index where it is one of the symbols that labels often have,
  /// none of which is alphabetic or numeric: U+2000 to U+203F (punctuation), U+2190 to U+21FF
  /// (arrows), U+2600 to U+273F, U+FE0F and U+1F300 to U+1FAFF (pictographs). Unicode's tables are
  /// slow.
  private static func symbolLength(at index: Int, in text: Span<UInt8>) -> Int? {
    guard index + 2 < text.count else { return nil }
    let (second, third) = (text[index + 1], text[index + 2])
    guard third.isContinuation else { return nil }
    switch (text[index], second) {
    case (0xe2, 0x80), (0xe2, 0x87), (0xe2, 0x98...0x9c): return 3
    case (0xe2, 0x86) where third >= 0x90: return 3
    case (0xef, 0xb8) where third == 0x8f: return 3
    case (0xf0, 0x9f):
      let isInRange = (0x8c...0xab).contains(third)
      return isInRange && index + 3 < text.count && text[index + 3].isContinuation ? 4 : nil
    default: return nil
    }
  }

  /// Symbols separate words like spaces.
  private static func hash(ofWords text: ArraySlice<UInt8>) -> FNV1a? {
    let words = String(decoding: text, as: UTF8.self).lowercased().unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    guard !words.isEmpty else { return nil }
    var hash = FNV1a()
    for (index, word) in words.enumerated() {
      if index > 0 { hash.add(.hyphen) }
      for byte in String(word).utf8 { hash.add(byte) }
    }
    return hash
  }
}
