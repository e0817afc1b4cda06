import SourceText

/// The heading of a section, such as `📋 Overview`.
///
/// Pages are matched by its words, without the symbols in front of them, which editors damage.
package struct SectionName: Sendable {
  /// The heading as the contract writes it.
  package let text: String
  private let words: [UInt8]

  package init(_ text: String) {
    self.text = text
    words = Array(text.utf8.drop { !$0.isAlphanumeric })
  }

  /// Whether a heading's text is this one, with whatever symbols in front.
  func matches(_ heading: ArraySlice<UInt8>) -> Bool {
    guard heading.count >= words.count, heading.suffix(words.count).elementsEqual(words) else {
      return false
    }
    return heading.count == words.count || heading[heading.endIndex - words.count - 1] == .space
  }
}
