package import SourceText

/// A table of a page that its contract knows.
package struct MatchedTable: Sendable {
  /// The index of its node.
  package let node: Int
  package let range: ByteRange
  /// The index of the row of labels.
  package let header: Int
  /// The labels of its columns, without marks around them.
  let labels: [ByteRange]
  /// Where it stands in its page kind's list.
  package let index: TableIndex
  package let layout: TableLayout
  /// The section of the page that it stands in; nil above the first heading.
  package let section: Int?
}
