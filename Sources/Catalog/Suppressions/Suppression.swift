package import SourceText

/// A comment on a page that tells Catalint not to speak of something.
package struct Suppression: Sendable {
  /// What a comment begins with.
  package enum Directive: String, CaseIterable, Sendable {
    /// Silences findings that start on the next line.
    case nextLine = "catalint-disable-next-line"
    /// Silences findings from here to an `enable`, or to the end of the page.
    case disable = "catalint-disable"
    case enable = "catalint-enable"
    /// Silences findings on the whole page.
    case file = "catalint-disable-file"
  }

  /// A part of the comment and what is to be deleted with it.
  package struct Name: Sendable {
    package let text: String
    package let range: ByteRange
    /// The name with what parts it from the one in front.
    package let removal: ByteRange

    package init(text: String, range: ByteRange, removal: ByteRange) {
      self.text = text
      self.range = range
      self.removal = removal
    }
  }

  /// Nil where the word is like one, but none.
  package let directive: Directive?
  /// The word that the comment begins with.
  package let word: Name
  /// The rules that it names, as written; none for all.
  package let rules: [Name]
  /// The whole comment.
  package let range: ByteRange
  /// The comment, with its line where nothing else stands there.
  package let removal: ByteRange
  /// The next line that is neither blank nor only suppressions; empty where there is none.
  package let nextLine: ByteRange
}
