package import SourceText

/// A table of a page that lists pages.
package struct TableSummary: Sendable {
  /// Where it stands in its page kind's list.
  package let index: TableIndex
  /// The section that it stands in, by its number; nil above the first heading.
  package let section: Int?
  /// The row of labels.
  package let header: ByteRange
  /// The end of its last row.
  package let end: Int
  /// What parts the lines of its page.
  package let lineEnding: String
  /// Its rows, by their numbers among all of the page.
  package let rows: Range<Int>
}
