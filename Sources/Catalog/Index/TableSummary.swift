package import SourceText

/// A table of a page that lists pages.
package struct TableSummary: Sendable {
  /// Where it stands in its page kind's list.
  package let index: TableIndex
  /// The section that it stands in, by its number; nil above the first heading.
  package let section: Int?
  package let range: ByteRange
  /// Its rows, by their numbers among all of the page.
  package let rows: Range<Int>
}
