import DataSyntax
import SourceText

/// A table of a page kind: how it is recognised, and which fields it contains.
package final class TableLayout: Sendable {
  /// The sections that have it; none where it can be in any.
  package let sections: [SectionIndex]
  /// The labels of its columns, in order.
  package let columns: [String]
  private let columnLengths: WordLengths
  /// The columns that the table has to have.
  package let requiredColumns: [String]
  /// The labels of rows that a table of facts has to have.
  package let requiredRows: [String]
  /// Whether it is optional in its section.
  package let isOptional: Bool
  /// Whether a table of facts may have other rows than those of the contract.
  package let isOpen: Bool
  /// The text in its place where there are no values.
  package let substitute: String?
  /// The text of a row for those that are left out; nil where none are.
  package let rest: TextTemplate?
  package let content: Content
  /// Whether each of its rows is a record, and whether its only row is one.
  package let hasRecords: Bool
  package let isOneRecord: Bool
  /// Whether its quantities are followed by their unit.
  package let hasUnits: Bool
  /// What it lists; nil for a table whose rows are not about pages.
  package let listing: ListingLayout?
  /// What its rows have to be; nil where the contract does not restrict them.
  package let records: RecordSetLayout?

  /// Reads a table from its part of a contract; nil where that does not say where fields are.
  init?(_ node: DataNode, _ reader: inout ContractReader) {
    let columns = node.texts("columns")
    guard let content = reader.content(node, columns) else { return nil }
    let optional = reader.texts(node.items("optional-columns"), among: columns)
    let rows: [String] = if case .facts(let fields) = content { fields.labels } else { [] }
    sections = reader.sections(node)
    self.columns = columns
    columnLengths = WordLengths(columns)
    requiredColumns = columns.filter { !optional.contains($0) }
    requiredRows = reader.texts(node.items("required"), among: rows)
    isOptional = node.flag("optional")
    isOpen = reader.isOpen(node, content)
    substitute = node["unless"]?.string
    rest = reader.template(node["rest"])
    self.content = content
    hasRecords = if case .eachRow = content { true } else { false }
    isOneRecord = if case .record = content { true } else { false }
    hasUnits = reader.hasUnits(node)
    listing = node["listing"].flatMap { ListingLayout($0, &reader) }
    records = reader.records(node, content)
  }

  /// How fields are arranged in a table.
  package enum Content: Sendable {
    /// A label in the first cell of each row, its field in the second.
    case facts(LabelMap)
    /// One row, a field below each label.
    case record(LabelMap)
    /// A separate record in each row, a field below each label.
    case eachRow(LabelMap)
    /// A label in the first cell of each row, and a field below each label of a column.
    case matrix([(row: String, columns: LabelMap)])

    /// The fields below the labels of columns, where they are the same in every row.
    package var columns: LabelMap? {
      switch self {
      case .record(let fields), .eachRow(let fields): fields
      case .facts, .matrix: nil
      }
    }
  }

  /// The number of column labels in `header` that belong to this table; 0 unless they are at least
  /// half of the header's labels and, where the table can be in any section, at least half of its
  /// own.
  package func likeness(to header: [ArraySlice<UInt8>]) -> Int {
    let shared = header.count { label in
      columnLengths.contains(label.count) && columns.contains { $0.isSpelled(label) }
    }
    let width = sections.isEmpty ? max(header.count, columns.count) : header.count
    return shared * 2 >= width ? shared : 0
  }

  /// Whether each of its rows contains a field.
  package func states(_ field: FieldIndex) -> Bool {
    if case .eachRow(let fields) = content { fields.has(field) } else { false }
  }

  /// Whether one of its rows begins with this label.
  package func hasRow(_ label: ArraySlice<UInt8>) -> Bool {
    switch content {
    case .facts(let fields): fields.meaning(of: label) != nil
    case .matrix(let rows): rows.contains { $0.row.isSpelled(label) }
    case .record, .eachRow: false
    }
  }
}

/// The position of a table in its page kind's list.
package typealias TableIndex = Int
