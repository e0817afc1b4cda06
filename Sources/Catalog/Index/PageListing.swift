package import SourceText

/// What a page lists in its tables of one layout: a row for each of several pages.
package struct PageListing: Sendable {
  /// The page that it stands on.
  package let page: PageSummary
  /// The number of that page.
  package let number: Int
  package let layout: ListingLayout
  /// How its tables are laid out; nil for the list of a section.
  package let table: TableLayout?
  /// In the order of the page; none for the list of a section, which has a row or more.
  package let tables: [TableSummary]
  package let rows: [ListedRow]
  /// Whether it says that there are more pages than it lists.
  package let isCut: Bool

  /// What stands for the whole of it: the first table's row of labels, or the first item.
  package var place: ByteRange {
    tables.first?.header ?? rows.first.map { subject(of: $0).range } ?? page.heading
  }

  /// What a row tells, in the order of its cells.
  package func facts(of row: ListedRow) -> ArraySlice<FactSummary> {
    page.facts[Int(row.start)..<Int(row.end)]
  }

  /// What tells which page a row is about.
  package func subject(of row: ListedRow) -> FactSummary { page.facts[Int(row.subject)] }

  /// What a row calls the page that it is about.
  package func title(of row: ListedRow) -> String { page.text(of: subject(of: row)) }

  /// The first telling of a field in a row.
  package func fact(of field: FieldIndex, in row: ListedRow) -> FactSummary? {
    facts(of: row).first { $0.field == field }
  }
}

/// A row that is about a page.
package struct ListedRow: Sendable {
  /// Where its facts are among those of the page, and the one that is its subject.
  fileprivate let start: UInt32
  fileprivate let end: UInt32
  fileprivate let subject: UInt32
  private let tableNumber: UInt32
  private let pageNumber: Int32
  package let target: Target

  init(facts: Range<Int>, subject: Int, table: Int, target: Target, named: Int? = nil) {
    if case .page(let number) = target {
      pageNumber = Int32(clamping: number)
    } else {
      pageNumber = Int32(clamping: named ?? -1)
    }
    start = UInt32(clamping: facts.lowerBound)
    end = UInt32(clamping: facts.upperBound)
    self.subject = UInt32(clamping: subject)
    tableNumber = UInt32(clamping: table)
    self.target = target
  }

  /// The table that it stands in, by its place in the listing.
  package var table: Int { Int(tableNumber) }

  /// The page that it is about, by its number: the one that its link leads to or, where the link is broken,
  /// the only one of the name that it has.
  package var page: Int? { pageNumber < 0 ? nil : Int(pageNumber) }

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
}
