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
  /// wrong counts are left out, since `wrong-count` reports them, and so are all where it reports
  /// what rows repeat of these.
  func settle(_ occurrences: [FactOccurrence]) -> (right: FactOccurrence?, others: [FactOccurrence])
  {
    var right: FactOccurrence?
    var others: [FactOccurrence] = []
    var isWrong = false
    for occurrence in occurrences {
      let page = index.pages[occurrence.page]
      guard let count = page.counts.first(where: { $0.states(occurrence.fact) }),
        let expected = checker.expected(
          count, of: occurrence.fact, on: page, FactsByField(of: page))
      else {
        others.append(occurrence)
        continue
      }
      if expected.allows(occurrence.fact, on: page) {
        right = right ?? occurrence
      } else if count.isRepeatedInRows {
        isWrong = true
      }
    }
    return (right, right == nil && isWrong ? [] : others)
  }
}
