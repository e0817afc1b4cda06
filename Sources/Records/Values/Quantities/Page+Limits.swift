import Contract
import SourceText

extension Page {
  /// The ranges on the page that should end at a quantity and do not, each with that quantity.
  package var unreachedLimits: [(range: Fact, limit: Fact)] {
    contract.fieldGroups.limited.flatMap { field, limit -> [(Fact, Fact)] in
      let ranges = factIndex[field]
      guard !ranges.isEmpty,
        let other = factIndex[limit].first(where: { $0.isOfPage && $0.quantity != nil }),
        let quantity = other.quantity, !isBelowMinimum(other)
      else { return [] }
      return ranges.filter { fact in
        // An end that is not a number of things does not limit anything.
        guard fact.isOfPage, case .range(.range(let most)) = fact.value else { return false }
        return most.map { !quantity.agrees(with: $0) } ?? true
      }.map { ($0, other) }
    }
  }

  /// Whether a quantity of the page is less than its record may have, which is reported itself.
  package func isBelowMinimum(_ fact: Fact) -> Bool {
    guard fact.isOfPage, let quantity = fact.quantity else { return false }
    let minimums = kind?.record?.demands?.minimums ?? []
    return minimums.contains { $0.field == fact.field && quantity.written < $0.least }
  }
}
