package import SourceText

/// An intended table that GFM does not parse as one, or that lost a part.
package struct TableDefect: Sendable, Equatable {
  /// What is wrong with it.
  package enum Kind: Sendable, Equatable {
    /// Header row and delimiter row differ in width, so that no table is shown.
    case widthMismatch(
      header: ByteRange, headerCells: Int, delimiterRow: ByteRange, delimiterCells: Int)
    /// Rows of pipes with no delimiter row below the first.
    case missingDelimiterRow(header: ByteRange)
    /// The line below the header was intended as a delimiter row and has other characters in it.
    case malformedDelimiterRow(header: ByteRange, delimiterRow: ByteRange)
    /// A delimiter row with nothing above it.
    case missingHeader(delimiterRow: ByteRange)
    /// Blank lines, which are `gap`, are between header and delimiter row.
    case detachedHeader(header: ByteRange, gap: ByteRange, delimiterRow: ByteRange)
    /// Blank lines, which are `gap`, cut rows off from their table.
    case detachedRows(gap: ByteRange)
    /// Rows are cut off from their table by what is before the first one on its line, such as `> ` or
    /// the spaces before a line of code.
    case prefixedRows(prefix: ByteRange)
    /// A comment between rows ends their table, so that the rows after it are not part of it.
    case rowsAfterComment(ByteRange)
    /// A second table follows without a blank line, so that its header is a row of the first.
    case joinedTables(header: ByteRange, delimiterRow: ByteRange)
    /// The row below the delimiter row is another delimiter row.
    case repeatedDelimiterRow
    /// Rows are split over several lines; a space in place of each gap repairs the table.
    case tornRows([TornRow])
  }

  package let kind: Kind
  /// The lines intended as rows; of split rows, the first one; of joined tables, the second's
  /// header and delimiter row.
  package let range: ByteRange

  /// The split rows, if these are the defect.
  package var tornRows: [TornRow] {
    if case .tornRows(let rows) = kind { rows } else { [] }
  }
}
