import Contract

/// A page kind, prepared for its reader once: by section, what may be there.
final class KindPlan: Sendable {
  let kind: PageKind
  /// Its own number, for what is remembered of its pages.
  let number: Int
  /// In the order of the kind's groups of labels, tables and costs.
  let labels: [Labels]
  let tables: [Table]
  let costs: [LabelOrder]
  /// By section of the kind, after that of places outside all of them.
  let sections: [Section]

  /// A group of labelled values.
  struct Labels: Sendable {
    let order: LabelOrder
    /// By label.
    let values: [ValueSource]
    let section: SectionIndex?
    /// Whether its labels may be anywhere, and some of them are required.
    let isRequiredAnywhere: Bool
  }

  /// A table of the contract.
  struct Table: Sendable {
    /// The labels of rows; nil where rows have none.
    let rows: LabelOrder?
    /// The fields of rows by label, or of columns by label: of a matrix, those of each row.
    let values: [[ValueSource]]
    /// The text of a row for those that are left out.
    let rest: ValueSource?
  }

  /// What is read in a section.
  struct Section: Sendable {
    /// The groups of labels and of lines, and the badges that may be in it.
    let labels: [Int]
    let lines: [Int]
    let badges: Int?
    /// The fields of its heading.
    let heading: ValueSource?
  }

  init(_ kind: PageKind, number: Int) {
    self.kind = kind
    self.number = number
    var numbers = Numbers(kind: number)
    labels = kind.labels.map { group in
      Labels(
        order: numbers.order(group.values.labels, required: group.required),
        values: group.values.entries.map { numbers.source($0.meaning, .list) },
        section: group.section,
        isRequiredAnywhere: group.section == nil && !group.required.isEmpty)
    }
    tables = kind.tables.map { numbers.table($0) }
    costs = kind.costs.map { numbers.order($0.cases.map(\.name), required: []) }
    let all: [SectionIndex?] = [nil] + kind.sections.indices.map { Optional($0) }
    sections = all.map { section in
      Section(
        labels: kind.labels.indices.filter { index in
          kind.labels[index].section == nil || kind.labels[index].section == section
        },
        lines: kind.lines.indices.filter { index in
          kind.lines[index].section == nil || kind.lines[index].section == section
        },
        badges: kind.badges.firstIndex { $0.section == section },
        heading: section.flatMap { kind.sections[$0].template }
          .map { numbers.source(.template($0), .heading) })
    }
  }

  /// Numbers for what a kind contains.
  private struct Numbers {
    let kind: Int
    private var last = 0

    init(kind: Int) { self.kind = kind }

    private mutating func next() -> UInt64 {
      last += 1
      return MemoPurpose.part.number(ofKind: kind, last)
    }

    mutating func order(_ labels: [String], required: [String]) -> LabelOrder {
      LabelOrder(labels, required: required, number: next())
    }

    mutating func source(_ meaning: LabelMeaning, _ place: Fact.Place) -> ValueSource {
      ValueSource(meaning, place, number: next())
    }

    mutating func table(_ layout: TableLayout) -> Table {
      let rows: LabelOrder?
      let maps: [LabelMap]
      switch layout.content {
      case .facts(let fields):
        rows = order(fields.labels, required: layout.requiredRows)
        maps = [fields]
      case .record(let fields), .eachRow(let fields):
        rows = nil
        maps = [fields]
      case .matrix(let content):
        let labels = content.map(\.row)
        rows = order(labels, required: labels)
        maps = content.map(\.columns)
      }
      return Table(
        rows: rows,
        values: maps.map { map in map.entries.map { source($0.meaning, .table) } },
        rest: layout.rest.map { source(.template($0), .table) })
    }
  }
}

/// What is read from a text: a field, or several of them, at a kind of place.
struct ValueSource: Sendable {
  let meaning: LabelMeaning
  let place: Fact.Place
  /// What the facts in a text are remembered under: the same for a field in all tables.
  let number: UInt64
  /// Whether it has a field.
  let hasFields: Bool

  /// `number` is its own.
  fileprivate init(_ meaning: LabelMeaning, _ place: Fact.Place, number: UInt64) {
    self.meaning = meaning
    self.place = place
    switch meaning {
    case .nothing:
      self.number = number
      hasFields = false
    case .field(let field):
      self.number = MemoPurpose.field.number(field * 2 + (place == .table ? 1 : 0))
      hasFields = true
    case .template:
      self.number = number
      hasFields = true
    }
  }

  /// Nothing.
  static let nothing = ValueSource(.nothing, .table, number: 0)
}
