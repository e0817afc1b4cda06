import SourceText

/// The heading of a section, such as `📋 Overview`.
///
/// Pages are matched by its words, without the symbols before them, which editors damage.
package struct SectionName: Sendable {
  /// The heading as written in the contract.
  package let text: String
  private let words: [UInt8]

  package init(_ text: String) {
    self.text = text
    let words = text.unicodeScalars.drop {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }
    // A heading of symbols alone is matched by them.
    self.words = Array(words.isEmpty ? text.utf8 : String(words).utf8)
  }

  /// Whether a heading's text is this one, with any symbols before it: a damaged symbol still
  /// contains no ASCII letter or digit.
  package func matches(_ heading: ArraySlice<UInt8>) -> Bool {
    guard heading.count >= words.count, heading.suffix(words.count).elementsEqual(words) else {
      return false
    }
    let front = heading.dropLast(words.count)
    // No symbol is longer, however often it was damaged.
    guard front.count <= 64 else { return false }
    return front.isEmpty || (front.last == .space && !front.contains(where: \.isAlphanumeric))
  }
}
