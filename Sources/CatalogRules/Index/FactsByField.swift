import Catalog
import SourceText

/// What a page tells, to be counted: by field, by section and by row.
struct FactsByField {
  private let page: PageSummary
  /// The facts by field, those of one field in the order of the page, which is also that of their
  /// sections.
  private let facts: [FactSummary]
  /// What was counted before for another number of the page.
  let memo = Memo()

  /// Counts that several numbers of one page take, by field; used by one thread.
  final class Memo {
    private var counts: [FieldIndex: [Int: Int]?] = [:]

    /// The counts of a field, which are taken when they are first asked for.
    func counts(of field: FieldIndex, _ take: () -> [Int: Int]?) -> [Int: Int]? {
      if let known = counts[field] { return known }
      let taken = take()
      counts[field] = .some(taken)
      return taken
    }
  }

  init(of page: PageSummary) {
    self.page = page
    facts = page.facts.sorted { ($0.field, $0.range) < ($1.field, $1.range) }
  }

  /// Every telling of a field, in the order of the page.
  func facts(of field: FieldIndex) -> ArraySlice<FactSummary> {
    facts[
      facts.partitioningIndex { $0.field >= field }..<facts.partitioningIndex { $0.field > field }]
  }

  /// The tellings of a field in the section in which a fact stands.
  func facts(of field: FieldIndex, beside fact: FactSummary) -> ArraySlice<FactSummary> {
    // Above the first section is before all of them.
    let section = fact.section ?? -1
    let start = facts.partitioningIndex { ($0.field, $0.section ?? -1) >= (field, section) }
    let end = facts.partitioningIndex { ($0.field, $0.section ?? -1) > (field, section) }
    return facts[start..<end]
  }

  /// The telling of a field in the row of a fact; for a fact in no row, or where the row tells none,
  /// that of the page.
  func fact(of field: FieldIndex, with fact: FactSummary) -> FactSummary? {
    let inRow = fact.row == nil ? nil : page.row(of: fact).last { $0.field == field }
    return inRow ?? facts(of: field).first { $0.isOfPage }
  }
}

extension PageSummary {
  /// All facts of the row in which a fact stands, which follow each other.
  fileprivate func row(of fact: FactSummary) -> ArraySlice<FactSummary> {
    let place = facts.partitioningIndex { $0.range >= fact.range }
    let start = facts[..<place].lastIndex { $0.row != fact.row }.map { $0 + 1 } ?? 0
    return facts[start...].prefix { $0.row == fact.row }
  }
}
