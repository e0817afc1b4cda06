import SourceText

/// What a page lists in its tables of one layout: a row for each of several pages.
package struct PageListing: Sendable {
  /// The page that it stands on.
  package let page: PageSummary
  package let layout: ListingLayout
  /// How its tables are laid out.
  package let table: TableLayout
  /// One or more, in the order of the page.
  package let tables: [TableSummary]
  package let rows: [ListedRow]
  /// Whether it says that there are more pages than it lists.
  package let isCut: Bool
}

/// A row that is about a page.
package struct ListedRow: Sendable {
  /// What it tells, in the order of its cells.
  package let facts: ArraySlice<FactSummary>
  package let subject: FactSummary
  /// The table that it stands in, by its place in the listing.
  package let table: Int
  package let target: Target

  /// What the row is about.
  package enum Target: Sendable {
    /// A page of the kind that is listed, by its number: where rows need no link, also the only one
    /// of that name.
    case page(Int)
    /// Another page, or a file or folder.
    case another
    /// There is no link, or one out of the catalog.
    case unlinked
    /// A page that is not checked, or a link with which something is wrong, as another rule tells; the
    /// page that may be meant.
    case faulty(meant: Int?)
  }

  /// The first telling of a field.
  package func fact(of field: FieldIndex) -> FactSummary? { facts.first { $0.field == field } }
}
