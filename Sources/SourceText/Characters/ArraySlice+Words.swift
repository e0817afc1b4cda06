extension ArraySlice<UInt8> {
  /// Whether the text begins with a word, ignoring case.
  package func hasWordPrefix(_ word: String) -> Bool {
    guard count >= word.utf8.count else { return false }
    var index = startIndex
    for byte in word.utf8 {
      guard self[index].lowercased == byte.lowercased else { return false }
      index += 1
    }
    return true
  }

  /// Whether the text ends with a word, ignoring case.
  package func hasWordSuffix(_ word: String) -> Bool { suffix(word.utf8.count).hasWordPrefix(word) }

  /// The text with a space for each U+00A0 and U+202F, and where the first of them is.
  package func replacingHardSpaces() -> (text: [UInt8], first: Int?) {
    var text: [UInt8] = []
    var first: Int?
    var index = startIndex
    while index < endIndex {
      let found = ["\u{A0}", "\u{202F}"].first { self[index...].starts(with: $0.utf8) }
      if found != nil, first == nil { first = index }
      text.append(found == nil ? self[index] : .space)
      index += found?.utf8.count ?? 1
    }
    return (text, first)
  }
}
