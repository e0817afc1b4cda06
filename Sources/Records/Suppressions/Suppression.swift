package import SourceText

/// A comment on a page that suppresses findings.
package struct Suppression: Sendable {
  /// The first word of a comment.
  package enum Directive: String, CaseIterable, Sendable {
    /// Suppresses findings that start on its own line.
    case line = "catalint-disable-line"
    /// Suppresses findings that start on the next line.
    case nextLine = "catalint-disable-next-line"
    /// Suppresses findings from here to an `enable`, or to the end of the page.
    case disable = "catalint-disable"
    case enable = "catalint-enable"
    /// Suppresses findings on the whole page.
    case file = "catalint-disable-file"
  }

  /// A part of the comment and the range to delete with it.
  package struct Name: Sendable {
    package let text: String
    package let range: ByteRange
    /// The name with the separator before it.
    package let removal: ByteRange

    package init(text: String, range: ByteRange, removal: ByteRange) {
      self.text = text
      self.range = range
      self.removal = removal
    }
  }

  /// Nil where the word is similar to a directive, but is not one.
  package let directive: Directive?
  /// The directive that is meant instead; nil where there is one, and where none is similar.
  package let meant: Directive?
  /// The word that the comment begins with.
  package let word: Name
  /// The rules that it names, as written; none for all.
  package let rules: [Name]
  /// The whole comment.
  package let range: ByteRange
  /// The comment, with its line where nothing else is on it.
  package let removal: ByteRange
  /// For `line` its own line, else the next one that is neither blank nor only suppressions; empty
  /// where there is none.
  package let line: ByteRange
  /// Whether it ends a table that goes on below it, which is a finding of its own.
  package var endsTable = false
}
