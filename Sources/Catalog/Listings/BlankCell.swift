package import Contract
package import SourceText

/// A cell without a value in a row about a page whose field the page may state.
package struct BlankCell: Sendable {
  /// The text that marks a missing value.
  let text: StringPool.Place
  package let range: ByteRange
  private let rowNumber: Int32
  private let fieldNumber: Int32

  init(field: FieldIndex, row: Int, text: StringPool.Place, range: ByteRange) {
    self.text = text
    self.range = range
    rowNumber = Int32(clamping: row)
    fieldNumber = Int32(clamping: field)
  }

  package var field: FieldIndex { Int(fieldNumber) }
  /// The number of its row among all of its page.
  package var row: Int { Int(rowNumber) }
}

extension Listings {
  /// The blank cells of a row, each with the page that states the missing value, and its
  /// occurrence.
  package func blanks(
    of row: ListedRow, in listing: PageListing
  ) -> [(cell: BlankCell, page: PageSummary, fact: FactSummary)] {
    guard !listing.page.blanks.isEmpty, let number = listing.subject(of: row).row,
      case let blanks = listing.page.blanks(ofRow: number), !blanks.isEmpty
    else { return [] }
    let others = self.counterparts(of: row, in: listing)
    return blanks.compactMap { cell in
      let isOfRow = row.page != nil && listing.layout.fields.contains(cell.field)
      let isOfOther = listing.counterpartFields(of: row).contains(cell.field)
      // Where it is about several pages, all of them have a value.
      guard isOfRow || others.allSatisfy({ pages[$0].fact(of: cell.field) != nil }),
        let source = isOfRow ? row.page : isOfOther ? others.first : nil,
        let fact = pages[source].fact(of: cell.field)
      else { return nil }
      return (cell, pages[source], fact)
    }
  }
}

extension PageSummary {
  /// The text in a cell that marks a missing value.
  package func text(of cell: BlankCell) -> String { texts.text(cell.text) }

  /// Blank cells are in the order of their rows.
  func blanks(ofRow row: Int) -> ArraySlice<BlankCell> {
    blanks[blanks.partitioningIndex { $0.row >= row }...].prefix { $0.row == row }
  }
}
