import SourceText

/// A name of a page, or a label that may be one, in the form in which they are compared: words in
/// lower case, whatever separates them. `← Back to Catalog` and `back-to-catalog` are the same.
///
/// Kept as a hash, since a catalog has tens of labels a page, and each is only compared for
/// equality: of a million different ones, two are equal once in ten million catalogs.
package struct NameKey: Hashable, Sendable {
  package let hash: UInt64

  /// Nil for a text without a letter or digit.
  package init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// The same of a text's bytes.
  package init?(_ text: ArraySlice<UInt8>) {
    guard let hash = Self.hash(ofASCII: text) ?? Self.hash(ofWords: text) else { return nil }
    self.hash = hash.value
  }

  /// Nil where the text is empty, or has other letters or symbols in it.
  private static func hash(ofASCII text: ArraySlice<UInt8>) -> FNV1a? {
    var hash = FNV1a()
    var isEmpty = true
    var hasGap = false
    for byte in text {
      guard byte.isASCII else { return nil }
      guard byte.isAlphanumeric else {
        hasGap = !isEmpty
        continue
      }
      if hasGap { hash.add(.hyphen) }
      hash.add(byte.lowercased)
      isEmpty = false
      hasGap = false
    }
    return isEmpty ? nil : hash
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
