import Catalog
import Contract
import Records

/// Facts that are counts: the catalog decides whether they are right, not other occurrences.
struct CountedFacts {
  private let index: CatalogIndex
  private let checker: CountChecker

  /// Whether wrong counts on a page are left to the rule about counts.
  private let isLeft: (PageSummary) -> Bool

  init(in index: CatalogIndex, isLeft: @escaping (PageSummary) -> Bool) {
    self.index = index
    self.isLeft = isLeft
    checker = CountChecker(index)
  }

  /// Splits contradicting occurrences into a correct count and others. Wrong counts are left out
  /// where `wrong-count` reports them; where it also reports the rows that repeat one, nothing is
  /// left to report here.
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
      } else if !isLeft(page) {
        others.append(occurrence)
      } else if count.isRepeatedInRows {
        isWrong = true
      }
    }
    guard right == nil, isWrong else { return (right, others) }
    return (nil, others.filter { !isLeft(index.pages[$0.page]) })
  }
}
