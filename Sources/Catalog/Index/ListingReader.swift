import SourceText

/// Finds out which pages the rows of tables are about.
struct ListingReader {
  private let index: CatalogIndex
  private let faults: [Place: LinkFault]
  /// The pages of the kinds whose rows need no link, by what each is called.
  private let named: [String: [PageName: [Int]]]
  /// The kinds of which there are pages that are not checked.
  private let uncheckedKinds: Set<String>

  /// A link, by the numbers of its page and of its own.
  private struct Place: Hashable {
    let page: Int
    let link: Int
  }

  init(of index: CatalogIndex) {
    self.index = index
    uncheckedKinds = Set(index.uncheckedPages().map(\.kind))
    named = Self.named(in: index)
    faults = Dictionary(
      index.faultyLinks.map { (Place(page: $0.pageNumber, link: $0.linkNumber), $0.fault) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func named(in index: CatalogIndex) -> [String: [PageName: [Int]]] {
    let listings = index.contract.kinds.flatMap(\.tables).compactMap(\.listing)
    let kinds = Set(listings.filter { !$0.isLinked }.map(\.kind))
    var named: [String: [PageName: [Int]]] = [:]
    for (number, page) in index.pages.enumerated() where index.homes[number] == number {
      guard let kind = page.kind, kinds.contains(kind) else { continue }
      for name in page.names { named[kind, default: [:]][name, default: []].append(number) }
    }
    return named
  }

  func listings() -> [PageListing] {
    let kinds = Dictionary(
      index.contract.kinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return index.pages.indices.flatMap { number -> [PageListing] in
      let page = index.pages[number]
      guard index.homes[number] == number, !page.tables.isEmpty,
        // What a page outside a catalog lists is not there.
        let kind = page.kind.flatMap({ kinds[$0] }), index.contract.kind(ofPath: page.path) != nil
      else { return [] }
      return listings(of: page, number, kind)
    }
  }

  private func listings(of page: PageSummary, _ number: Int, _ kind: PageKind) -> [PageListing] {
    let rows = page.rows
    let origin = LinkOrigin(number, of: index)
    return Set(page.tables.map(\.index)).sorted().compactMap { layout in
      guard let listing = kind.tables[layout].listing else { return nil }
      let tables = page.tables.filter { $0.index == layout }
      let rest = kind.tables[layout].rest?.fields ?? []
      let sections = Set(tables.map(\.section))
      return PageListing(
        page: page, layout: listing, table: kind.tables[layout], tables: tables,
        rows: tables.enumerated().flatMap { place, table in
          Self.slice(rows, table.rows).compactMap { row(of: $0, in: place, listing, from: origin) }
        },
        isCut: page.facts.contains {
          $0.row == nil && rest.contains($0.field) && sections.contains($0.section)
        })
    }
  }

  /// The rows whose numbers are in a range; rows are in the order of their numbers.
  private static func slice(
    _ rows: [ArraySlice<FactSummary>], _ numbers: Range<Int>
  ) -> ArraySlice<ArraySlice<FactSummary>> {
    let start = rows.firstPosition { $0 >= numbers.lowerBound }
    let end = rows.firstPosition { $0 >= numbers.upperBound }
    return rows[start..<max(start, end)]
  }

  /// Nil for a row that tells nothing of what it is about.
  private func row(
    of facts: ArraySlice<FactSummary>, in table: Int, _ listing: ListingLayout,
    from origin: LinkOrigin
  ) -> ListedRow? {
    guard let subject = facts.first(where: { $0.field == listing.subject }) else { return nil }
    return ListedRow(
      facts: facts, subject: subject, table: table,
      target: target(of: subject, from: origin, listing))
  }

  private func target(
    of subject: FactSummary, from origin: LinkOrigin, _ listing: ListingLayout
  ) -> ListedRow.Target {
    let page = index.pages[origin.page]
    let kind = listing.kind
    guard let number = subject.link else {
      guard !listing.isLinked, let name = PageName(page.bytes(of: subject)),
        let pages = named[kind]?[name], pages.count == 1
      else { return .unlinked }
      return .page(pages[0])
    }
    let link = page.links[number]
    switch faults[Place(page: origin.page, link: number)] {
    case .outside, .misleading: return .faulty(meant: nil)
    case .wrongCase(let path): return .faulty(meant: index.page(at: path))
    case .broken(let missing):
      let path = index.nearest(to: link, on: page, missing: missing)?.path
      return .faulty(meant: path.flatMap { index.page(at: $0) })
    case .breaks(_, let right): return target(right.target, kind: kind)
    case .brokenAnchor, nil:
      // Without a place where pages are read, nobody follows links.
      guard !index.contract.places.isEmpty else { return .faulty(meant: nil) }
      return target(index.target(of: page.path(of: link), from: origin, in: 0), kind: kind)
    }
  }

  private func target(_ target: LinkTarget, kind: String) -> ListedRow.Target {
    switch target {
    case .page(let number) where index.pages[number].kind == kind:
      return .page(index.homes[number])
    case .file where uncheckedKinds.contains(kind): return .faulty(meant: nil)
    case .page, .file, .missing, .outside: return .another
    }
  }
}

extension PageSummary {
  /// The facts of each row of its tables with a record in each, in the order of the page.
  package var rows: [ArraySlice<FactSummary>] {
    var rows: [ArraySlice<FactSummary>] = []
    var start = 0
    while start < facts.count {
      let row = facts[start].row
      let end = facts[start...].firstIndex { $0.row != row } ?? facts.count
      if row != nil { rows.append(facts[start..<end]) }
      start = end
    }
    return rows
  }
}

extension [ArraySlice<FactSummary>] {
  /// The position of the first row whose number meets a condition that all later ones meet too.
  fileprivate func firstPosition(where isMet: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isMet(self[middle].first?.row ?? 0) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
