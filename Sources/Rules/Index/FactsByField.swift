import Catalog
import Contract
import Records
import SourceText

/// The facts of a page by field, section and row, for counting.
struct FactsByField {
  private let page: PageSummary
  /// The facts by field, those of one field in the order of the page, which is also that of their
  /// sections.
  private let facts: [FactSummary]
  /// The counts computed so far.
  let memo = Memo()

  /// Counts that several numbers of one page need; used by one thread.
  final class Memo {
    private var counts: [FieldIndex: [Int: Int]?] = [:]

    private var distinct: [FieldIndex: Int?] = [:]
    private var namesAll: [FieldIndex: Bool] = [:]
    /// The last range counted by `pages(namedIn:)`, extended from call to call: facts without a
    /// page, pages named, remaining namesakes of each text.
    private var listed: Listed = (0..<0, 0, 0, [:])

    private typealias Listed = (
      facts: Range<Int>, absent: Int, pages: Int, left: [ArraySlice<UInt8>: Int]
    )

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
      if listed.facts.lowerBound != facts.startIndex || listed.facts.upperBound > facts.endIndex {
        listed = (facts.startIndex..<facts.startIndex, 0, 0, [:])
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

  init(of page: PageSummary) {
    self.page = page
    // A page can have thousands; plain numbers are sorted ten times as fast.
    let all = page.facts.map(\.self)
    let order = all.indices.map { all[$0].field << 32 | $0 }.sorted()
    facts = order.map { all[$0 & 0xffff_ffff] }
  }

  /// Every occurrence of a field, in the order of the page.
  func facts(of field: FieldIndex) -> ArraySlice<FactSummary> {
    facts[
      facts.partitioningIndex { $0.field >= field }..<facts.partitioningIndex { $0.field > field }]
  }

  /// The occurrences of a field in the section of a fact.
  func facts(of field: FieldIndex, beside fact: FactSummary) -> ArraySlice<FactSummary> {
    // Above the first section is before all of them.
    let section = fact.section ?? -1
    let start = facts.partitioningIndex { ($0.field, $0.section ?? -1) >= (field, section) }
    let end = facts.partitioningIndex { ($0.field, $0.section ?? -1) > (field, section) }
    return facts[start..<end]
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
