package import Contract
import SourceText

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
  private let ofPage: NumberLists

  init(in directory: PageDirectory) {
    let all = directory.contract.counterparts.flatMap { Self.groups($0, in: directory) }
    self.all = all
    var pairs: [(key: UInt32, element: UInt32)] = []
    for (number, group) in all.enumerated() {
      for page in group.pages {
        pairs.append((UInt32(clamping: page), UInt32(clamping: number)))
      }
    }
    ofPage = NumberLists(count: directory.pages.count, pairs)
  }

  private static func groups(
    _ layout: CounterpartLayout, in directory: PageDirectory
  ) -> [CounterpartGroup] {
    // Those of the first kind come first.
    let contract = directory.contract
    var pages: [Int] = []
    var entries: [HashIndex.Entry] = []
    for (kind, key) in zip(layout.kinds, layout.keys) {
      let isPath = contract.turnsIntoPath(key, of: kind, in: layout)
      for page in directory.canonicalPages(ofKind: kind) {
        if let hash = directory.pages[page].hash(of: key, isPath ? contract.ids : nil) {
          entries.append(.init(hash, pages.count))
        }
        pages.append(page)
      }
    }
    let alike = HashIndex(entries)
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
  func groups(of page: Int) -> NumberLists.List { ofPage[page] }

  /// All pages of a kind that are about the same thing as a page, including itself; each once.
  func pages(
    aboutSameAs page: Int, ofKind kind: String, in directory: PageDirectory
  ) -> [Int] {
    let groups = groups(of: page)
    var pages: [Int] = []
    for group in groups {
      for number in all[group].pages where directory.pages[number].kind == kind {
        pages.append(number)
      }
    }
    // Two pages can be together in several groups.
    return groups.count > 1 ? Set(pages).sorted() : pages
  }

  /// The counterpart that a row describes besides its own page, which has the number; `row` are the
  /// facts of the row.
  func counterpart(
    of number: Int, _ row: FactList, on page: PageSummary, _ listing: ListingLayout,
    in directory: PageDirectory
  ) -> ListedRow.Counterpart {
    guard let layout = listing.counterpart else { return .unclear }
    let pages = self.pages(aboutSameAs: number, ofKind: layout.kind, in: directory)
    let fact = layout.owner.flatMap { row.first(of: $0) }
    if layout.namesNoOwner(in: fact, on: page) {
      if pages.isEmpty || layout.owners != nil { return .unclear }
      return pages.count == 1 ? .page(pages[0]) : .several
    }
    guard !pages.isEmpty, let fact, let name = NameKey(page.bytes(of: fact)) else {
      return .unclear
    }
    let meant = pages.filter { directory.isCalled($0, on: number) { $0 == name } }
    if meant.count == 1 { return .page(meant[0]) }
    return meant.isEmpty && !directory.hasUnchecked(layout.kind) ? .missing : .unclear
  }
}

extension PageDirectory {
  /// The counterpart that a row describes which has no page of its own, and no link: the only page
  /// with its name, of the owner that the row names; `row` are the facts of the row.
  func counterpart(
    namedBy subject: FactSummary, _ row: FactList, on page: PageSummary,
    _ listing: ListingLayout
  ) -> ListedRow.Counterpart {
    guard !listing.isLinked, subject.link == nil, let layout = listing.counterpart,
      layout.owners == nil, let name = NameKey(page.bytes(of: subject)),
      let pages = names.named[layout.kind]?[name.hash], pages.count <= Listings.mostNamesakes
    else { return .unclear }
    let fact = layout.owner.flatMap { row.first(of: $0) }
    var meant = Array(pages)
    if !layout.namesNoOwner(in: fact, on: page) {
      guard let fact, let owner = NameKey(page.bytes(of: fact)) else { return .unclear }
      meant = meant.filter { self.pages[$0].ownerName == owner || isOwned($0) { $0 == owner } }
    }
    return meant.count == 1 ? .page(meant[0]) : .unclear
  }
}

extension ListingLayout.Counterpart {
  /// Whether a row is about the pages of all owners: it has no field that names an owner, or a text
  /// for several in it.
  fileprivate func namesNoOwner(in fact: FactSummary?, on page: PageSummary) -> Bool {
    if owner == nil { return true }
    return fact.map { fact in several.contains { $0.isSpelled(page.bytes(of: fact)) } } ?? false
  }
}
