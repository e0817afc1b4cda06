/// What of a page's facts the rest of the catalog needs to know.
extension Contract {
  /// Of each field, whether pages have to tell it alike, or count or sort by it.
  static func isShared(
    _ count: Int, _ kinds: [PageKind], _ counterparts: [CounterpartLayout]
  ) -> [Bool] {
    var isShared = [Bool](repeating: false, count: count)
    func share(_ fields: [FieldIndex?]) {
      for case let field? in fields { isShared[field] = true }
    }
    for layout in counterparts { share(layout.fields) }
    for kind in kinds {
      for table in kind.tables {
        guard let listing = table.listing else { continue }
        share(
          [listing.subject, listing.order?.field] + listing.fields + (table.rest?.fields ?? []))
      }
      for count in kind.counts { share(count.fields) }
    }
    return isShared
  }
}

extension CountLayout {
  /// Every field that the count is about.
  fileprivate var fields: [FieldIndex?] {
    switch reckoning {
    case .pages(_, _, _, let less): [field, less]
    case .tellings(let told, let more): [field, told, more]
    case .distinct(let told): [field, told]
    case .share(let part, let whole): [field, part, whole]
    }
  }
}
