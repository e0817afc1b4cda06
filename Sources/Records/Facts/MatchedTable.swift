package import Contract
package import SourceText

/// A table of a page that matches one in its contract.
package struct MatchedTable: Sendable {
  /// The index of its node.
  package let node: Int
  package let range: ByteRange
  /// The index of the header row.
  package let header: Int
  /// The labels of its columns, without markup around them.
  let labels: [ByteRange]
  /// Its position in its page kind's list.
  package let index: TableIndex
  package let layout: TableLayout
  /// The section of the page that contains it; nil above the first heading.
  package let section: Int?
}
