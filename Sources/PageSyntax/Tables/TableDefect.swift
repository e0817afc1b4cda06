package import SourceText

/// A table that is none in GFM, or that lost a part of itself.
package struct TableDefect: Sendable, Equatable {
  /// What is wrong with it.
  package enum Kind: Sendable, Equatable {
    /// Header row and delimiter row differ in width, so that no table is shown.
    case widthMismatch(
      header: ByteRange, headerCells: Int, delimiterRow: ByteRange, delimiterCells: Int)
    /// Rows of pipes with no delimiter row below the first.
    case missingDelimiterRow(header: ByteRange)
    /// The line below the header was meant as a delimiter row and has other characters in it.
    case malformedDelimiterRow(header: ByteRange, delimiterRow: ByteRange)
    /// A delimiter row with nothing above it.
    case missingHeader(delimiterRow: ByteRange)
    /// Blank lines, which are `gap`, stand between header and delimiter row.
    case detachedHeader(header: ByteRange, gap: ByteRange, delimiterRow: ByteRange)
    /// Blank lines, which are `gap`, cut rows off from their table.
    case detachedRows(gap: ByteRange)
    /// A second table follows without a blank line, so that its header is a row of the first.
    case joinedTables(header: ByteRange, delimiterRow: ByteRange)
    /// The row below the delimiter row is one too.
    case repeatedDelimiterRow
    /// Rows are torn over several lines; joining each one's gaps mends the table.
    case tornRows([TornRow])
  }

  package let kind: Kind
  /// The lines that were meant as rows; of torn rows, the first one; of joined
  /// tables, the second's header and delimiter row.
  package let range: ByteRange
}
