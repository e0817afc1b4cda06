import Catalog

/// Facts that are counts: the catalog decides whether they are right, not other occurrences.
struct CountedFacts {
  private let index: CatalogIndex
  private let reckoner: CountChecker

  init(in index: CatalogIndex) {
    self.index = index
    reckoner = CountChecker(index)
  }

  /// Of contradicting occurrences, one that is a correct count, and those that cannot be counted;
  /// wrong counts are left out, since `wrong-count` reports them.
  func settle(_ tellings: [FactOccurrence]) -> (right: FactOccurrence?, others: [FactOccurrence]) {
    var right: FactOccurrence?
    var others: [FactOccurrence] = []
    for telling in tellings {
      switch isRight(telling) {
      case true?: right = right ?? telling
      case false?: continue
      case nil: others.append(telling)
      }
    }
    return (right, others)
  }

  /// Nil for a fact that is not a count, or cannot be counted.
  private func isRight(_ telling: FactOccurrence) -> Bool? {
    let page = index.pages[telling.page]
    guard let count = reckoner.counts(of: page).first(where: { $0.tells(telling.fact) }) else {
      return nil
    }
    let reckoning = reckoner.reckoning(count, of: telling.fact, on: page, FactsByField(of: page))
    return reckoning?.allows(telling.fact, on: page)
  }
}
