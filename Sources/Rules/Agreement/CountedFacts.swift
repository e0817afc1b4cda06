import Catalog
import Contract
import Records

/// Facts that are counts: the catalog decides whether they are right, not other occurrences.
struct CountedFacts {
  private let index: CatalogIndex
  private let checker: CountChecker

  init(in index: CatalogIndex) {
    self.index = index
    checker = CountChecker(index)
  }

  /// Of contradicting occurrences, one that is a correct count, and those that cannot be counted;
  /// wrong counts are left out, since `wrong-count` reports them.
  func settle(_ occurrences: [FactOccurrence]) -> (right: FactOccurrence?, others: [FactOccurrence])
  {
    var right: FactOccurrence?
    var others: [FactOccurrence] = []
    for occurrence in occurrences {
      switch isRight(occurrence) {
      case true?: right = right ?? occurrence
      case false?: continue
      case nil: others.append(occurrence)
      }
    }
    return (right, others)
  }

  /// Nil for a fact that is not a count, or cannot be counted.
  private func isRight(_ occurrence: FactOccurrence) -> Bool? {
    let page = index.pages[occurrence.page]
    guard let count = page.counts.first(where: { $0.states(occurrence.fact) }) else {
      return nil
    }
    let expected = checker.expected(count, of: occurrence.fact, on: page, FactsByField(of: page))
    return expected?.allows(occurrence.fact, on: page)
  }
}
