import Catalog

/// An occurrence of a fact that others contradict.
struct Contradiction {
  let odd: FactOccurrence
  /// The occurrences that contradict it; never empty.
  let others: [FactOccurrence]
  /// Whether the others are right: most agree with them, or they are correct counts.
  let isSure: Bool

  /// All contradictions, one for each defect.
  static func all(in index: CatalogIndex) -> [Contradiction] {
    let counted = CountedFacts(in: index)
    return index.disagreements.flatMap { tellings -> [Contradiction] in
      guard let consensus = Consensus(tellings.map(\.fact.value)), !consensus.isUnanimous else {
        return []
      }
      let (right, others) = counted.settle(tellings)
      guard let right else { return among(others) }
      return others.filter { !$0.fact.value.agrees(with: right.fact.value) }
        .map { Contradiction(odd: $0, others: [right], isSure: true) }
    }
  }

  /// Occurrences that the majority contradicts; without a majority, one that another contradicts.
  private static func among(_ tellings: [FactOccurrence]) -> [Contradiction] {
    guard let consensus = Consensus(tellings.map(\.fact.value)), !consensus.isUnanimous else {
      return []
    }
    guard consensus.isOfMost else { return pair(among: tellings).map { [$0] } ?? [] }
    let agreeing = tellings.filter { consensus.includes($0.fact.value) }
    return tellings.filter { !consensus.includes($0.fact.value) }
      .map { Contradiction(odd: $0, others: agreeing, isSure: agreeing.count > 1) }
  }

  /// The first occurrence that another one contradicts, and the first that contradicts it.
  private static func pair(among tellings: [FactOccurrence]) -> Contradiction? {
    // The interval that ends first and the one that begins last are the furthest apart.
    let first = tellings.min { $0.fact.value.bound < $1.fact.value.bound }
    let last = tellings.max { $0.fact.value.least < $1.fact.value.least }
    guard let first, let last else { return nil }
    let odd = tellings.first {
      !$0.fact.value.agrees(with: first.fact.value) || !$0.fact.value.agrees(with: last.fact.value)
    }
    guard let odd,
      let other = tellings.first(where: { !$0.fact.value.agrees(with: odd.fact.value) })
    else { return nil }
    return Contradiction(odd: odd, others: [other], isSure: false)
  }
}
