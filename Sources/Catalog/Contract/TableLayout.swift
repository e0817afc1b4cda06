import SourceText

/// A table of a page kind: how it is recognised, and which fields stand in it.
package final class TableLayout: Sendable {
  /// The sections that have it; none where it can stand in any.
  package let sections: [SectionIndex]
  /// The labels of its columns, in order.
  package let columns: [String]
  private let columnLengths: WordLengths
  /// Those of them that the table has to have.
  package let requiredColumns: [String]
  /// The labels of rows that a table of facts has to have.
  package let requiredRows: [String]
  /// Whether its section can do without it.
  package let isOptional: Bool
  /// The text that stands in its place where there is nothing to tell.
  package let substitute: String?
  /// What stands in a row for those that are left out; nil where none are.
  package let rest: TextTemplate?
  package let content: Content
  /// Whether its quantities have their unit behind them.
  package let hasUnits: Bool
  /// What it lists; nil for a table whose rows are not about pages.
  package let listing: ListingLayout?

  init(
    sections: [SectionIndex], columns: [String], requiredColumns: [String], requiredRows: [String],
    isOptional: Bool, substitute: String?, rest: TextTemplate?, content: Content, hasUnits: Bool,
    listing: ListingLayout?
  ) {
    self.sections = sections
    self.columns = columns
    columnLengths = WordLengths(columns)
    self.requiredColumns = requiredColumns
    self.requiredRows = requiredRows
    self.isOptional = isOptional
    self.substitute = substitute
    self.rest = rest
    self.content = content
    self.hasUnits = hasUnits
    self.listing = listing
  }

  /// How fields stand in a table.
  package enum Content: Sendable {
    /// A label in the first cell of each row, its field in the second.
    case facts(LabelMap)
    /// One row, a field below each label.
    case record(LabelMap)
    /// A record of its own in each row, a field below each label.
    case eachRow(LabelMap)
    /// A label in the first cell of each row, and a field below each label of a column.
    case matrix([(row: String, columns: LabelMap)])

    /// The fields below the labels of columns, where they are the same in every row.
    var columns: LabelMap? {
      switch self {
      case .record(let fields), .eachRow(let fields): fields
      case .facts, .matrix: nil
      }
    }
  }

  /// How many of the column labels in `header` are this table's. At least half of the header's have
  /// to be, and half of its own where it can stand in any section, for it to be this table.
  func likeness(to header: [ArraySlice<UInt8>]) -> Int {
    let shared = header.count { label in
      columnLengths.contains(label.count) && columns.contains { $0.isSpelled(label) }
    }
    let width = sections.isEmpty ? max(header.count, columns.count) : header.count
    return shared * 2 >= width ? shared : 0
  }

  /// Whether one of its rows begins with this label.
  func hasRow(_ label: ArraySlice<UInt8>) -> Bool {
    switch content {
    case .facts(let fields): fields.meaning(of: label) != nil
    case .matrix(let rows): rows.contains { $0.row.isSpelled(label) }
    case .record, .eachRow: false
    }
  }
}

/// The position of a table in its page kind's list.
package typealias TableIndex = Int
