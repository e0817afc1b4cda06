import Catalog
import Contract
import Records
import SourceText

/// The facts of a page by field, section and row, for counting.
struct FactsByField {
  private let page: PageSummary
  /// The facts and counts found so far.
  let memo = Memo()

  /// Facts and counts that several numbers of one page need; used by one thread.
  final class Memo {
    private var facts: [FieldIndex: [FactSummary]] = [:]
    private var counts: [FieldIndex: [Int: Int]?] = [:]
    private var distinct: [FieldIndex: Int?] = [:]
    private var namesAll: [FieldIndex: Bool] = [:]
    /// The last range counted by `pages(namedIn:)`, extended from call to call: facts without a
    /// page, pages named, remaining namesakes of each text.
    private var listed: Listed = (nil, 0..<0, 0, 0, [:])

    private typealias Listed = (
      field: FieldIndex?, facts: Range<Int>, absent: Int, pages: Int,
      left: [ArraySlice<UInt8>: Int]
    )

    /// All facts of a field, found on first use.
    fileprivate func facts(of field: FieldIndex, on page: PageSummary) -> [FactSummary] {
      if let known = facts[field] { return known }
      let found = page.facts(of: field)
      facts[field] = found
      return found
    }

    /// The number of different texts of a field, computed on first use.
    func distinct(in field: FieldIndex, _ compute: () -> Int?) -> Int? {
      if let known = distinct[field] { return known }
      let computed = compute()
      distinct[field] = .some(computed)
      return computed
    }

    /// Whether a field names all owners, computed on first use.
    func namesAllOwners(in field: FieldIndex, _ compute: () -> Bool) -> Bool {
      if let known = namesAll[field] { return known }
      let computed = compute()
      namesAll[field] = computed
      return computed
    }

    /// How many pages a range of facts names, and how many facts name none; duplicates of a name count
    /// up to its `namesakes`.
    func pages(
      namedIn facts: ArraySlice<FactSummary>, on page: PageSummary,
      _ isAbsent: (FactSummary) -> Bool, _ namesakes: (ArraySlice<UInt8>) -> Int
    ) -> (pages: Int, absent: Int) {
      let field = facts.first?.field
      if listed.field != field || listed.facts.lowerBound != facts.startIndex
        || listed.facts.upperBound > facts.endIndex
      {
        listed = (field, facts.startIndex..<facts.startIndex, 0, 0, [:])
      }
      for fact in facts[listed.facts.upperBound...] {
        if isAbsent(fact) {
          listed.absent += 1
          continue
        }
        let text = page.bytes(of: fact)
        let left = listed.left[text] ?? max(1, namesakes(text))
        if left > 0 { listed.pages += 1 }
        listed.left[text] = max(0, left - 1)
      }
      listed.facts = facts.startIndex..<facts.endIndex
      return (listed.pages, listed.absent)
    }

    /// The counts of a field, computed on first use.
    func counts(of field: FieldIndex, _ compute: () -> [Int: Int]?) -> [Int: Int]? {
      if let known = counts[field] { return known }
      let computed = compute()
      counts[field] = .some(computed)
      return computed
    }
  }

  init(of page: PageSummary) { self.page = page }

  /// Every occurrence of a field, in the order of the page, which is also that of their sections.
  func facts(of field: FieldIndex) -> [FactSummary] { memo.facts(of: field, on: page) }

  /// The occurrences of a field in the section of a fact.
  func facts(of field: FieldIndex, beside fact: FactSummary) -> ArraySlice<FactSummary> {
    let facts = facts(of: field)
    // Above the first section is before all of them.
    let section = fact.section ?? -1
    let start = facts.partitioningIndex { $0.section ?? -1 >= section }
    return facts[start..<facts.partitioningIndex { $0.section ?? -1 > section }]
  }

  /// The occurrence of a field in the row of a fact; for a fact outside rows, or where the row has
  /// none, that of the page.
  func fact(of field: FieldIndex, with fact: FactSummary) -> FactSummary? {
    let inRow = fact.row == nil ? nil : page.row(of: fact).last { $0.field == field }
    return inRow ?? facts(of: field).first { $0.isOfPage }
  }
}

extension PageSummary {
  /// All facts of the row of a fact; they are adjacent.
  fileprivate func row(of fact: FactSummary) -> FactList {
    let place = facts.partitioningIndex { $0.range >= fact.range }
    let start = facts[..<place].lastIndex { $0.row != fact.row }.map { $0 + 1 } ?? 0
    return facts[start...].prefix { $0.row == fact.row }
  }
}
