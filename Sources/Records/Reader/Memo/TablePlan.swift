import Contract
import SourceText

/// How a table with a certain header row is read.
final class TablePlan: Sendable {
  /// What its rows are remembered under: the same for all tables with one layout and header.
  let number: UInt64
  /// Its position in its page kind's list.
  let index: TableIndex
  let layout: TableLayout
  /// Whether it belongs in another section, which is on the page.
  let isAstray: Bool
  /// The labels of its columns, without markup around them, from the start of the header row.
  let labels: [ByteRange]
  /// Whether its columns are those of the contract.
  let hasPlainColumns: Bool
  /// The labels of its rows, and of costs in one of its columns.
  let rows: LabelOrder?
  let costs: (column: Int, cases: LabelOrder)?
  /// The text of a row for those that are left out.
  let rest: ValueSource?
  /// The fields below each column: of a matrix, by row. Of a table of facts, the fields by row.
  let values: [[ValueSource]]

  /// `places` are the labels of a header that begins at `start`; `number` is that of its layout
  /// with that header.
  init(
    _ index: TableIndex, of plan: KindPlan, isAstray: Bool, labels places: [ByteRange],
    from start: Int, in bytes: [UInt8], number: UInt64
  ) {
    self.number = number
    self.index = index
    self.isAstray = isAstray
    let layout = plan.kind.tables[index]
    self.layout = layout
    labels = places.map { $0.shifted(by: -start) }
    let header = places.map { bytes[$0.offsets] }
    hasPlainColumns =
      LabelList(
        found: places, known: layout.columns, required: layout.requiredColumns,
        anchor: ByteRange(at: start), on: bytes
      ).isPlain
    rows = plan.tables[index].rows
    rest = plan.tables[index].rest
    let values = plan.tables[index].values
    switch layout.content {
    case .facts: self.values = values
    case .record(let fields), .eachRow(let fields):
      self.values = zip([fields], values).map { Self.columns(header, $0, $1) }
    case .matrix(let content):
      self.values = zip(content, values).map { Self.columns(header, $0.columns, $1) }
    }
    costs =
      if case .eachRow(let fields) = layout.content,
        let number = plan.kind.costs.firstIndex(where: {
          fields.has($0.label) && fields.has($0.cost)
        }),
        let column = header.firstIndex(where: {
          fields.meaning(of: $0)?.isField(plan.kind.costs[number].label) == true
        })
      {
        (column, plan.costs[number])
      } else {
        nil
      }
  }

  /// The fields below each label of a header.
  private static func columns(
    _ header: [ArraySlice<UInt8>], _ fields: LabelMap, _ values: [ValueSource]
  ) -> [ValueSource] {
    header.map { label in
      fields.entries.firstIndex { $0.label.isSpelled(label) }.map { values[$0] } ?? .nothing
    }
  }
}

/// What a row of a table says.
struct RowMeaning: Sendable {
  /// The position of its label among those of its table; nil where it has none of them.
  var label: Int?
  /// The position of its case among those of the costs in its table, nil where it is none of them;
  /// nil where it has no cell for it.
  var useCase: Int??
  /// Whether it is a record of its own.
  var isRecord = false
  /// Its facts, with ranges from its start.
  var facts: [Fact] = []
}
