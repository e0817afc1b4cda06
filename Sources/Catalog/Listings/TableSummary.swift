package import Contract
package import SourceText

/// A table of a page that lists pages.
package struct TableSummary: Sendable {
  /// The row of labels.
  package let header: ByteRange
  /// The range at the end of its last row.
  package let end: ByteRange
  private let firstRow: UInt32
  private let rowsEnd: UInt32
  private let sectionNumber: Int32
  private let layoutNumber: Int32
  /// A hash of the bytes of each of its rows, where rows have to link to their pages.
  private let hashes: [UInt32]
  /// Where the line of each of its rows begins; only of sorted rows.
  private let starts: [UInt32]

  init(
    index: TableIndex, section: Int?, header: ByteRange, end: Int, rows: Range<Int>,
    hashes: [UInt32], starts: [UInt32]
  ) {
    self.hashes = hashes
    self.starts = starts
    self.header = header
    self.end = ByteRange(at: end)
    firstRow = UInt32(clamping: rows.lowerBound)
    rowsEnd = UInt32(clamping: rows.upperBound)
    sectionNumber = Int32(clamping: section ?? -1)
    layoutNumber = Int32(clamping: index)
  }

  /// Its position in its page kind's list.
  package var index: TableIndex { Int(layoutNumber) }
  /// The section that contains it, by its number; nil above the first heading.
  package var section: Int? { sectionNumber < 0 ? nil : Int(sectionNumber) }
  /// A hash of the bytes of a row, by its number among all of the page.
  func hash(ofRow number: Int) -> UInt32? {
    let place = number - Int(firstRow)
    return hashes.indices.contains(place) ? hashes[place] : nil
  }

  /// The range at the start of the line of a row, likewise; nil where rows are not sorted.
  package func start(ofRow number: Int) -> ByteRange? {
    let place = number - Int(firstRow)
    return starts.indices.contains(place) ? ByteRange(at: Int(starts[place])) : nil
  }

  /// Its rows, by their numbers among all of the page.
  package var rows: Range<Int> { Int(firstRow)..<Int(max(firstRow, rowsEnd)) }
}
