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

  /// Splits contradicting occurrences into a correct count and those that cannot be counted. Wrong
  /// counts are left out, since `wrong-count` reports them. Where it also reports the rows that
  /// repeat a wrong count, nothing is left to report here.
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
