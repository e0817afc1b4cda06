import Contract
import Records
import SourceText

/// Resolves the rows of listings to pages; one worker's view of the catalog.
struct ListingReader: Sendable {
  private let directory: PageDirectory
  private let links: LinkGraph
  private let counterparts: CounterpartGroups
  private let selector: PageSelector

  init(
    in directory: PageDirectory, _ links: LinkGraph, _ counterparts: CounterpartGroups,
    _ selector: PageSelector
  ) {
    self.directory = directory
    self.links = links
    self.counterparts = counterparts
    self.selector = selector
  }

  /// The listings of the page with a number.
  func listings(of number: Int) -> [PageListing] {
    let page = directory.pages[number]
    guard directory.isCanonicalOrTwin(number), let kind = page.layout,
      // What it lists is about something else.
      !page.isMisnamed,
      !page.tables.isEmpty || !kind.listings.isEmpty,
      // The pages that a page outside a catalog lists are not there.
      page.hasCaptures || directory.contract.kind(ofPath: page.path) != nil
    else { return [] }
    let rows = page.rows
    let inSections = kind.listings.compactMap { self.listing($0, of: page, number) }
    let inTables = page.tableLayouts.compactMap { layout -> PageListing? in
      guard let listing = kind.tables[layout].listing else { return nil }
      let tables = page.tables.filter { $0.index == layout }
      let rest = kind.tables[layout].rest?.fields ?? []
      let sections = rest.isEmpty ? [] : Set(tables.map(\.section))
      var listed: [ListedRow] = []
      for (place, table) in tables.enumerated() {
        for row in Self.slice(rows, table.rows, of: page) {
          if let row = self.row(row, of: page, in: place, listing, from: number) {
            listed.append(row)
          }
        }
      }
      return PageListing(
        page: page, number: number, layout: listing, table: kind.tables[layout],
        tables: tables.count == page.tables.count ? page.tables : tables, rows: listed.shrunk,
        isCut: page.hasDoubtfulTables
          || !rest.isEmpty
            && page.facts.contains {
              $0.row == nil && rest.contains($0.field) && sections.contains($0.section)
            }
      )
    }
    return inTables + inSections
  }

  /// The list of the sections of one layout: a row begins with each occurrence of its subject.
  private func listing(
    _ listing: SectionListing, of page: PageSummary, _ number: Int
  ) -> PageListing? {
    var rows: [ListedRow] = []
    // The first fact of the current row, and its section.
    var start: (place: Int, section: Int?)?
    var section: Int?
    var sections = -1
    var isCut = false
    let inside = page.storedFacts.range(ofSection: listing.section)
    let list: FactList = page.facts[inside]
    var facts = list.makeIterator()
    for place in inside.lowerBound...inside.upperBound {
      let fact = facts.next()
      let isInside = fact?.layout == listing.section && fact?.row == nil && fact != nil
      let isSubject = isInside && fact?.field == listing.layout.subject
      if isInside, let fact, listing.rest.contains(fact.field) { isCut = true }
      if let first = start, !isInside || isSubject || fact?.section != first.section {
        let facts = first.place..<place
        if let row = row(facts, of: page, in: sections, listing.layout, from: number) {
          rows.append(row)
        }
        start = nil
      }
      guard isSubject, let fact else { continue }
      if fact.section != section { (section, sections) = (fact.section, sections + 1) }
      start = (place, fact.section)
    }
    guard !rows.isEmpty else { return nil }
    return PageListing(
      page: page, number: number, layout: listing.layout, table: nil, tables: [],
      rows: rows.shrunk, isCut: isCut || page.lacksHeading,
      isOfSections: page.layout?.sections[listing.section].template?.fields
        .contains(listing.layout.subject) == true)
  }

  /// The rows whose numbers are in a range; rows are in the order of their numbers.
  private static func slice(
    _ rows: [Range<Int>], _ numbers: Range<Int>, of page: PageSummary
  ) -> ArraySlice<Range<Int>> {
    func firstPlace(ofRow number: Int) -> Int {
      rows.partitioningIndex { page.facts[$0.lowerBound].row ?? 0 >= number }
    }
    let start = firstPlace(ofRow: numbers.lowerBound)
    return rows[start..<max(start, firstPlace(ofRow: numbers.upperBound))]
  }

  /// Nil for a row that does not state its subject.
  private func row(
    _ facts: Range<Int>, of page: PageSummary, in table: Int, _ listing: ListingLayout,
    from origin: Int
  ) -> ListedRow? {
    guard let subject = page.storedFacts.index(of: listing.subject, in: facts) else { return nil }
    let fact = page.facts[subject]
    let target = target(of: fact, on: page, from: origin, listing)
    let number = self.page(for: target, facts, fact, on: page, listing, from: origin)
    let counterpart: ListedRow.Counterpart =
      if let number {
        counterparts.counterpart(of: number, page.facts[facts], on: page, listing, in: directory)
      } else if case .unlinked = target {
        directory.counterpart(namedBy: fact, page.facts[facts], on: page, listing)
      } else {
        .unclear
      }
    return ListedRow(
      facts: facts, subject: subject, table: table, target: target, page: number,
      counterpart: counterpart)
  }

  /// The page that a row with some facts is about; where its link has an issue, the only one with its
  /// name, or else the one that is meant, where the row names its owner. Where that is not known, or
  /// the row has to have a link and has none, the one that it names among those that belong here.
  private func page(
    for target: ListedRow.Target, _ facts: Range<Int>, _ subject: FactSummary,
    on page: PageSummary, _ listing: ListingLayout, from origin: Int
  ) -> Int? {
    switch target {
    case .page(let number): return number
    case .another: return nil
    case .unlinked: return listing.isLinked ? member(namedBy: subject, on: page, listing) : nil
    case .issue(let meant):
      let meant = meant.map { directory.canonical[$0] }
      guard let named = named(by: subject, on: page, listing.kind) else {
        guard let meant else { return member(namedBy: subject, on: page, listing) }
        return subject.hasUnreadLink || isOwner(of: meant, subject, on: page, listing, from: origin)
          ? meant : nil
      }
      guard let meant, meant != named else { return named }
      // Its text and its link name different pages: its other facts show which one is intended.
      let agreeing = [named, meant].map { agreeingFacts(page.facts[facts], of: $0, listing) }
      return agreeing[0] == agreeing[1] ? nil : agreeing[0] > agreeing[1] ? named : meant
    }
  }

  /// Whether the text of a row is the name of the owner of a page, and of no page that is listed.
  private func isOwner(
    of number: Int, _ subject: FactSummary, on page: PageSummary, _ listing: ListingLayout,
    from origin: Int
  ) -> Bool {
    guard let link = subject.link, let name = NameKey(page.bytes(of: subject)) else { return false }
    return directory.pages[number].kind == listing.kind
      && directory.names.named[listing.kind]?[name.hash].isEmpty == true
      && directory.isNamed(number, by: page.links[link], on: origin)
  }

  /// The most facts of a page that rows are compared with to find out which page they are about.
  private static let mostFacts = 256

  /// How many facts of a row a page states as well.
  private func agreeingFacts(
    _ facts: FactList, of number: Int, _ listing: ListingLayout
  ) -> Int {
    facts.count { fact in
      listing.fields.contains(fact.field)
        && directory.pages[number].facts.prefix(Self.mostFacts)
          .first { $0.field == fact.field && $0.isOfPage }?.value.agrees(with: fact.value) == true
    }
  }

  /// The only page of a kind that has the name in a text.
  private func named(by subject: FactSummary, on page: PageSummary, _ kind: String) -> Int? {
    guard let name = NameKey(page.bytes(of: subject)),
      let pages = directory.names.named[kind]?[name.hash],
      pages.count == 1
    else { return nil }
    return pages[pages.startIndex]
  }

  /// The only page with the name in a text, or else with an owner of that name, among those that
  /// belong to the page of a listing.
  private func member(
    namedBy subject: FactSummary, on page: PageSummary, _ listing: ListingLayout
  ) -> Int? {
    guard let every = listing.every, let name = NameKey(page.bytes(of: subject)),
      let members = selector.pages(ofKind: listing.kind, every, for: page),
      let named = directory.names.named[listing.kind]?[name.hash],
      named.count <= Listings.mostNamesakes
    else { return nil }
    var meant = named.filter { members.contains($0) }
    if named.isEmpty, let numbers = members.numbers, numbers.count <= Listings.mostNamesakes {
      meant = numbers.filter { directory.isOwned($0) { $0 == name } }
    }
    return meant.count == 1 ? meant[0] : nil
  }

  private func target(
    of subject: FactSummary, on page: PageSummary, from origin: Int,
    _ listing: ListingLayout
  ) -> ListedRow.Target {
    let kind = listing.kind
    guard let number = subject.link else {
      if subject.hasUnreadLink {
        return .issue(meant: unreadTarget(of: subject, on: page, from: origin, kind: kind))
      }
      guard !listing.isLinked, let number = named(by: subject, on: page, kind) else {
        return .unlinked
      }
      return .page(number)
    }
    let link = page.links[number]
    switch links.issue(ofLink: number, on: origin) {
    case .outside: return .issue(meant: nil)
    case .misleading(let path):
      let number = directory.page(at: path)
      return .issue(meant: number.flatMap { directory.pages[$0].kind == kind ? $0 : nil })
    case .wrongCase(let path): return .issue(meant: directory.page(at: path))
    case .broken(let missing):
      let path = links.nearest(to: link, on: page, missing: missing)?.path
      return .issue(meant: path.flatMap { directory.page(at: $0) })
    case .breaks(_, let right): return target(FirstTarget(right.target), kind: kind)
    case .brokenAnchor, nil:
      // Without a renderer, no links are followed.
      guard !directory.contract.renderers.isEmpty else { return .issue(meant: nil) }
      return target(links.firstTarget(ofLink: number, on: origin), kind: kind)
    }
  }

  /// The page of a kind that a text in the form of a link is about: the one that it would resolve to,
  /// where the label has a name of it, or else the only one with the label as its name.
  private func unreadTarget(
    of subject: FactSummary, on page: PageSummary, from origin: Int, kind: String
  ) -> Int? {
    let text = page.bytes(of: subject)
    guard let label = text.labelOfBrokenLink, let name = NameKey(label) else { return nil }
    let address = text[label.endIndex...].dropFirst().drop {
      $0 == .leftParenthesis || $0 == .space
    }
    .prefix { $0 != .rightParenthesis && $0 != .hash && !$0.isSpaceOrTab }
    var path: [UInt8] = []
    if !directory.contract.renderers.isEmpty, !address.isEmpty,
      case .page(let number) = directory.target(
        of: address, from: LinkOrigin(origin, in: directory), in: 0, by: &path),
      directory.pages[number].kind == kind,
      directory.isCalled(number, on: origin, { $0 == name })
    {
      return directory.canonical[number]
    }
    guard let pages = directory.names.named[kind]?[name.hash], pages.count == 1 else { return nil }
    return pages[pages.startIndex]
  }

  private func target(_ target: FirstTarget, kind: String) -> ListedRow.Target {
    guard let number = target.page else {
      return target.isFile && directory.uncheckedKinds.contains(kind)
        ? .issue(meant: nil) : .another(page: nil)
    }
    return directory.pages[number].kind == kind
      ? .page(directory.canonical[number]) : .another(page: number)
  }
}

extension PageSummary {
  /// The ranges of the facts of each row of its tables with a record in each row, in the order of
  /// the page.
  package var rows: [Range<Int>] { storedFacts.rows }

  /// The layouts of its tables that list pages, in order, each once; most pages have one table.
  fileprivate var tableLayouts: [TableIndex] {
    tables.count > 1 ? Set(tables.map(\.index)).sorted() : tables.map(\.index)
  }
}
