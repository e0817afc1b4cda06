/// The pages about one thing, by the contract's word that they have to agree.
package struct CounterpartGroup: Sendable {
  /// Where that stands in the contract's list.
  package let index: Int
  package let layout: CounterpartLayout
  /// Two or more, by number: those of the first kind first.
  package let pages: [Int]
}

extension CounterpartGroup {
  /// All groups of two pages or more, by the path of their first.
  static func all(in index: CatalogIndex) -> [CounterpartGroup] {
    index.contract.counterparts.enumerated().flatMap { number, layout in
      var groups: [String: [Int]] = [:]
      for kind in layout.kinds {
        for (key, pages) in index.pages(by: [layout.capture], kind) {
          groups[key, default: []] += pages
        }
      }
      return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        .map { CounterpartGroup(index: number, layout: layout, pages: $0) }
    }
  }
}
