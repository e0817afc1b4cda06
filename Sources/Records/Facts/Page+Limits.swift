import Contract
import SourceText

extension Page {
  /// The ranges on the page that should end at a quantity and do not, each with that quantity.
  package var unreachedLimits: [(range: Fact, limit: Fact)] {
    contract.fieldGroups.limited.flatMap { field, limit -> [(Fact, Fact)] in
      let ranges = factIndex[field]
      guard !ranges.isEmpty,
        let other = factIndex[limit].first(where: { $0.isOfPage && $0.quantity != nil }),
        let quantity = other.quantity
      else { return [] }
      return ranges.filter { fact in
        guard fact.isOfPage, case .range(.range(let most?)) = fact.value else { return false }
        return !quantity.agrees(with: most)
      }.map { ($0, other) }
    }
  }
}
