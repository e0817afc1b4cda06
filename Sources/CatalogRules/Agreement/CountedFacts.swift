import Catalog

/// Facts that are counts: whether they are right follows from the catalog, whatever others tell.
struct CountedFacts {
  private let index: CatalogIndex
  private let reckoner: CountChecker

  init(in index: CatalogIndex) {
    self.index = index
    reckoner = CountChecker(index)
  }

  /// Of tellings that contradict each other, one that is right because it was counted, and the others:
  /// without those that are wrong as counts, which is told of by itself.
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

  /// Nil for what is no count.
  private func isRight(_ telling: FactOccurrence) -> Bool? {
    let page = index.pages[telling.page]
    guard let count = reckoner.counts(of: page).first(where: { $0.tells(telling.fact) }) else {
      return nil
    }
    let reckoning = reckoner.reckoning(count, of: telling.fact, on: page, FactsByField(of: page))
    return reckoning?.allows(telling.fact, on: page)
  }
}
