import Catalog

/// What a page tells, to be counted: by field, by section and by row.
struct PageTally {
  private var byField: [FieldIndex: [FactSummary]] = [:]
  private var bySection: [Place: [FactSummary]] = [:]
  private var byRow: [Place: FactSummary] = [:]

  /// A field in one section or row; nil for what stands above the first section.
  private struct Place: Hashable {
    let field: FieldIndex
    let number: Int?
  }

  init(of page: PageSummary) {
    for fact in page.facts {
      byField[fact.field, default: []].append(fact)
      bySection[Place(field: fact.field, number: fact.section), default: []].append(fact)
      if let row = fact.row { byRow[Place(field: fact.field, number: row)] = fact }
    }
  }

  /// Every telling of a field, in the order of the page.
  func facts(of field: FieldIndex) -> [FactSummary] { byField[field] ?? [] }

  /// The tellings of a field in the section in which a fact stands.
  func facts(of field: FieldIndex, beside fact: FactSummary) -> [FactSummary] {
    bySection[Place(field: field, number: fact.section)] ?? []
  }

  /// The telling of a field in the row of a fact; for a fact in no row, or where the row tells none,
  /// that of the page.
  func fact(of field: FieldIndex, with fact: FactSummary) -> FactSummary? {
    let inRow = fact.row.flatMap { byRow[Place(field: field, number: $0)] }
    return inRow ?? byField[field]?.first { $0.isOfPage }
  }
}
