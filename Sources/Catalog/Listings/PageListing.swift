package import Contract
package import SourceText

/// What a page lists in its tables of one layout: a row for each of several pages.
///
/// A class, since many rules look at each of its rows.
package final class PageListing: Sendable {
  /// The page that contains it.
  package let page: PageSummary
  /// The number of that page.
  package let number: Int
  package let layout: ListingLayout
  /// The layout of its tables; nil for the list of a section.
  package let table: TableLayout?
  /// In the order of the page; none for the list of a section, which has at least one row.
  package let tables: [TableSummary]
  package let rows: [ListedRow]
  /// Whether it states that there are more pages than it lists.
  package let isCut: Bool
  /// Whether each of its rows is a section, whose heading names the page.
  package let isOfSections: Bool

  init(
    page: PageSummary, number: Int, layout: ListingLayout, table: TableLayout?,
    tables: [TableSummary], rows: [ListedRow], isCut: Bool, isOfSections: Bool = false
  ) {
    self.page = page
    self.number = number
    self.layout = layout
    self.table = table
    self.tables = tables
    self.rows = rows
    self.isCut = isCut
    self.isOfSections = isOfSections
  }

  /// The range that represents all of it: the first table's header row, or the first item.
  package var place: ByteRange {
    tables.first?.header ?? rows.first.map { subject(of: $0).range } ?? page.heading
  }

  /// The facts in a row, in the order of its cells.
  package func facts(of row: ListedRow) -> FactList {
    page.facts[Int(row.start)..<Int(row.end)]
  }

  /// The fact that identifies the page that a row is about.
  package func subject(of row: ListedRow) -> FactSummary { page.facts[Int(row.subject)] }

  /// The name that a row gives to its page.
  package func title(of row: ListedRow) -> String { page.text(of: subject(of: row)) }

  /// The fields of a row that its counterpart has as well: all where it has no page of its own.
  func counterpartFields(of row: ListedRow) -> [FieldIndex] {
    let fields = layout.counterpart?.fields ?? []
    return row.page == nil ? layout.fields + fields : fields
  }

  /// The first occurrence of a field in a row.
  package func fact(of field: FieldIndex, in row: ListedRow) -> FactSummary? {
    facts(of: row).first(of: field)
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
  /// -1 for an unclear counterpart, -2 for a missing one, -3 for several.
  private let counterpartNumber: Int32
  package let target: Target

  init(
    facts: Range<Int>, subject: Int, table: Int, target: Target, page: Int?,
    counterpart: Counterpart
  ) {
    pageNumber = Int32(clamping: page ?? -1)
    counterpartNumber =
      switch counterpart {
      case .page(let number): Int32(clamping: number)
      case .unclear: -1
      case .missing: -2
      case .several: -3
      }
    start = UInt32(clamping: facts.lowerBound)
    end = UInt32(clamping: facts.upperBound)
    self.subject = UInt32(clamping: subject)
    tableNumber = UInt32(clamping: table)
    self.target = target
  }

  /// The table that contains it, by its position in the listing.
  package var table: Int { Int(tableNumber) }

  /// The page that it is about, by its number: the one that its link resolves to; where the link is
  /// broken, the only one with its name; where text and link name different pages, the one that more
  /// of the row's facts agree with.
  package var page: Int? { pageNumber < 0 ? nil : Int(pageNumber) }

  /// The page about the same thing that it describes besides its own page.
  package var counterpart: Counterpart {
    switch counterpartNumber {
    case -3: .several
    case -2: .missing
    case -1: .unclear
    default: .page(Int(counterpartNumber))
    }
  }

  /// The page that a row describes besides its own page.
  package enum Counterpart: Sendable {
    /// A page, by its number.
    case page(Int)
    /// All pages of the kind about the same thing as its own page, which are several.
    case several
    /// The owner that the row names has no such page.
    case missing
    /// Not known.
    case unclear
  }

  /// The target of a row.
  package enum Target: Sendable {
    /// A page of the kind that is listed, by its number: where rows need no link, also the only one
    /// of that name.
    case page(Int)
    /// Another page, by its number, or a file or folder.
    case another(page: Int?)
    /// There is no link, or one out of the catalog.
    case unlinked
    /// A page that is not checked, or a link with an issue, which another rule reports; the page
    /// that may be intended.
    case issue(meant: Int?)
  }
}

extension ListedRow {
  /// The row that a listing has to have for a page; nil where the page does not state all of it.
  package static func text(
    of page: PageSummary, in listing: PageListing, titled titleField: FieldIndex?
  ) -> String? {
    func stated(_ field: FieldIndex?) -> String? {
      page.fact(of: field).map { page.text(of: $0) }
    }
    guard let fields = listing.table?.rowFields, let title = stated(titleField) else { return nil }
    let path = RelativePath.from(RelativePath.folder(of: listing.page.path), to: page.path)
    var cells: [String] = []
    for field in fields {
      guard let cell = field == listing.layout.subject ? "[\(title)](\(path))" : stated(field),
        RelativePath.isPlain(path), !cell.utf8.contains(where: { $0 == .pipe || $0 == .backslash })
      else { return nil }
      cells.append(cell)
    }
    return "| \(cells.joined(separator: " | ")) |"
  }
}
