package import Contract

/// The pages about one thing that have to agree by the contract.
package struct CounterpartGroup: Sendable {
  package let layout: CounterpartLayout
  /// Two or more, by number: those of the first kind first.
  package let pages: ArraySlice<Int>
}

/// All groups of pages about one thing.
package struct CounterpartGroups: Sendable {
  /// In the order of the contract's list, then by the path of their first page.
  package let all: [CounterpartGroup]
  /// The groups that each page is in.
  private let ofPage: HashIndex

  /// No groups.
  init() {
    all = []
    ofPage = HashIndex([])
  }

  init(in index: CatalogIndex) {
    let all = index.contract.counterparts.flatMap { Self.groups($0, in: index) }
    self.all = all
    ofPage = HashIndex(
      all.enumerated().flatMap { number, group in
        group.pages.lazy.map { .init($0, number) }
      })
  }

  private static func groups(
    _ layout: CounterpartLayout, in index: CatalogIndex
  ) -> [CounterpartGroup] {
    // Those of the first kind come first.
    let pages = layout.kinds.flatMap { index.homes(ofKind: $0) }
    let alike = HashIndex(
      pages.enumerated().compactMap { place, page in
        PageSelector.key([layout.capture], of: index.pages[page]).map { .init($0, place) }
      })
    var members: [Int] = []
    members.reserveCapacity(pages.count)
    var ranges: [Range<Int>] = []
    for group in alike.groups where group.count > 1 {
      let start = members.count
      members += group.lazy.map { pages[$0] }
      ranges.append(start..<members.count)
    }
    ranges.sort { members[$0.lowerBound] < members[$1.lowerBound] }
    return ranges.map { CounterpartGroup(layout: layout, pages: members[$0]) }
  }

  /// The numbers of the groups that contain a page.
  func groups(of page: Int) -> HashIndex.Group { ofPage[page] }

  /// All pages of a kind that are about the same thing as a page, including itself.
  package func pages(besides page: Int, ofKind kind: String, in index: CatalogIndex) -> [Int] {
    var pages: [Int] = []
    for group in groups(of: page) {
      for number in all[group].pages where index.pages[number].kind == kind {
        pages.append(number)
      }
    }
    return pages
  }
}
