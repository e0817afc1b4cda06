import Contract
import Records
import SourceText

/// Finds facts about which pages disagree, thing by thing; one worker's view of the catalog.
struct FactConflictFinder: Sendable {
  private let directory: PageDirectory
  private let listings: Listings
  private let links: LinkGraph
  /// Whether pages have to agree about a field anywhere.
  private let isAgreed: [Bool]
  /// By group of pages about one thing, whether they have to agree about a field.
  private let isShared: [[Bool]]
  /// The rows about each page.
  private let rowsByPage: NumberLists
  private let rows: [Row]
  /// The fields of pages that have the name of a foreign owner, which is reported as that.
  private let foreign: Set<PageField>
  /// The state of each field of the page; kept from page to page, and empty between them.
  private var stated: [StatedField]
  /// The fields that the page states, in order; likewise.
  private var statedFields: [FieldIndex] = []
  /// The intersection of all values of a field; likewise.
  private var shared: [ValueInterval?]
  /// The occurrences of the fields of one thing; likewise.
  private var occurrences: [FactOccurrence] = []
  /// The fields for which a row states that the page differs from others; likewise.
  private var exceptions: Set<FieldIndex> = []

  /// A row about a page, as its own page or as the other one that it describes.
  private struct Row {
    let listing: UInt32
    let row: UInt32
    let isBesides: Bool
  }

  /// The first occurrence of a field on a page, and whether a later one contradicts it.
  private struct StatedField {
    var first: FactSummary?
    var isContradicted = false
  }

  init(in listings: Listings, _ links: LinkGraph) {
    self.links = links
    directory = listings.directory
    foreign = Set(links.foreignOwners.map { PageField(page: $0.number, field: $0.field) })
    self.listings = listings
    let layouts = listings.contract.kinds.flatMap(\.allListings)
    var isAgreed = [Bool](repeating: false, count: listings.contract.fields.count)
    for field in listings.contract.counterparts.flatMap(\.fields) { isAgreed[field] = true }
    for layout in layouts {
      if let name = layout.name { isAgreed[name] = true }
      for field in layout.fields + (layout.counterpart?.fields ?? []) { isAgreed[field] = true }
    }
    self.isAgreed = isAgreed
    isShared = Self.fieldsOfGroups(in: listings)
    stated = Array(repeating: StatedField(), count: isAgreed.count)
    shared = Array(repeating: nil, count: isAgreed.count)
    var rows: [Row] = []
    var entries: [(key: UInt32, element: UInt32)] = []
    let count = listings.all.reduce(0) { $0 + $1.rows.count }
    rows.reserveCapacity(count)
    entries.reserveCapacity(count)
    func add(_ listing: Int, _ row: Int, of page: Int, isBesides: Bool) {
      entries.append((UInt32(clamping: page), UInt32(clamping: rows.count)))
      rows.append(
        Row(listing: UInt32(clamping: listing), row: UInt32(clamping: row), isBesides: isBesides))
    }
    for (number, listing) in listings.all.enumerated() {
      for (place, row) in listing.rows.enumerated() {
        if let page = row.page, !listing.layout.fields.isEmpty || listing.layout.name != nil {
          add(number, place, of: page, isBesides: false)
        }
        if case .page(let other) = row.counterpart, !listing.counterpartFields(of: row).isEmpty {
          add(number, place, of: other, isBesides: true)
        }
      }
    }
    self.rows = rows
    rowsByPage = NumberLists(count: directory.pages.count, entries)
  }

  /// By group, whether its pages have to agree about a field; those of one layout share a list.
  private static func fieldsOfGroups(in listings: Listings) -> [[Bool]] {
    let count = listings.contract.fields.count
    var layout: CounterpartLayout?
    var isShared: [Bool] = []
    return listings.counterparts.all.map { group in
      if group.layout !== layout {
        layout = group.layout
        isShared = Array(repeating: false, count: count)
        for field in group.layout.fields { isShared[field] = true }
      }
      return isShared
    }
  }

  /// All occurrences of each fact that conflicts, the most probably wrong ones first.
  func disagreements(by work: some PageExecutor) -> [[FactOccurrence]] {
    let pages = directory.pages.count
    let found = work.map(pages + listings.counterparts.all.count, self) { number, finder in
      number < pages
        ? finder.disagreements(onPage: number) : finder.disagreements(inGroup: number - pages)
    }
    return found.flatMap(\.self).sorted { $0[0].isBefore($1[0]) }
  }
}

extension FactConflictFinder {
  /// The conflicts about one page alone.
  private mutating func disagreements(onPage page: Int) -> [[FactOccurrence]] {
    gatherRows(about: page, inGroup: nil)
    // What a page contradicts itself is reported separately.
    if occurrences.isEmpty, directory.duplicates[page] == nil { return [] }
    gatherPages(page, rank: 1, inGroup: nil)
    return disagreements()
  }

  /// The conflicts about several pages together.
  private mutating func disagreements(inGroup number: Int) -> [[FactOccurrence]] {
    let group = listings.counterparts.all[number]
    for (rank, page) in group.pages.enumerated() {
      gatherPages(page, rank: rank + 1, inGroup: number)
      gatherRows(about: page, inGroup: number)
    }
    let areAgreed = areAllAgreed()
    occurrences.removeAll(keepingCapacity: true)
    if areAgreed { return [] }
    var apart: [SeparateOccurrences] = []
    var together: [FactOccurrence] = []
    for (rank, page) in group.pages.enumerated() {
      gatherPages(page, rank: rank + 1, inGroup: number)
      gatherRows(about: page, inGroup: number)
      var own: [FactOccurrence] = []
      for occurrence in occurrences {
        let field = occurrence.fact.field
        if group.layout.mayDiffer.contains(field) || exceptions.contains(field) {
          own.append(occurrence)
        } else {
          together.append(occurrence)
        }
      }
      occurrences.removeAll(keepingCapacity: true)
      let isOfFirstKind = directory.pages[page].kind == group.layout.kinds.first
      apart.append(
        SeparateOccurrences(
          isOfFirstKind: isOfFirstKind, occurrences: own, exceptions: exceptions))
    }
    let fields = Set(apart.flatMap { $0.occurrences.map { $0.fact.field } }).sorted()
    let found = fields.flatMap { field in
      SeparateOccurrences.contradictions(among: apart.compactMap { $0.only(field) })
    }
    occurrences = together
    return found + disagreements()
  }

  /// Whether a field of a page is compared among the pages of a group, or on the page alone.
  private func isCompared(
    _ field: FieldIndex, _ groups: NumberLists.List, inGroup group: Int?
  ) -> Bool {
    for number in groups where isShared[number][field] { return number == group }
    return group == nil
  }

  /// Adds the occurrences on a page and its duplicates: of the fields that it shares with the others
  /// of a group, or of those that it shares with none.
  private mutating func gatherPages(_ number: Int, rank: Int, inGroup group: Int?) {
    guard directory.canonical[number] == number else { return }
    let groups = listings.counterparts.groups(of: number)
    gather(from: number, rank: rank, groups, inGroup: group)
    for duplicate in directory.duplicates[number] ?? [] {
      gather(from: duplicate, rank: rank, groups, inGroup: group)
    }
  }

  /// Adds the occurrences in rows about a page: of the same fields.
  private mutating func gatherRows(about number: Int, inGroup group: Int?) {
    exceptions.removeAll(keepingCapacity: true)
    let groups = listings.counterparts.groups(of: number)
    for entry in rowsByPage[number] {
      let listing = listings.all[Int(rows[entry].listing)]
      let row = listing.rows[Int(rows[entry].row)]
      let fields =
        rows[entry].isBesides ? listing.counterpartFields(of: row) : listing.layout.fields
      if listing.layout.exceptions != nil { exceptions.formUnion(listing.exceptions(in: row)) }
      // What follows from badges is compared with these.
      for field in fields
      where isCompared(field, groups, inGroup: group)
        && directory.contract.fields[field].badges == nil
      {
        guard let fact = listing.fact(of: field, in: row),
          !directory.isCopy(fact, on: listing.number)
        else { continue }
        occurrences.append(FactOccurrence(page: listing.number, fact: fact, rank: 0))
      }
      // A row that has to have a link and has none has its page by its name.
      if case .unlinked = row.target { continue }
      guard !rows[entry].isBesides, let name = listing.layout.name,
        isCompared(name, groups, inGroup: group), case let subject = listing.subject(of: row),
        // A text in the form of a link is not a name.
        !subject.hasUnreadLink || listing.page.bytes(of: subject).labelOfBrokenLink == nil,
        !directory.isCopy(subject, on: listing.number)
      else { continue }
      occurrences.append(
        FactOccurrence(page: listing.number, fact: FactSummary(subject, as: name), rank: 0))
    }
  }

  /// Adds what a page states about itself, except what it contradicts: that is reported separately.
  private mutating func gather(
    from number: Int, rank: Int, _ groups: NumberLists.List, inGroup group: Int?
  ) {
    let page = directory.pages[number]
    // What it states is about something else.
    if page.isMisnamed { return }
    let copied = directory.copied[number]
    page.eachFactOfPage(in: isAgreed) { _, fact in
      if let first = stated[fact.field].first {
        if !first.value.agrees(with: fact.value) { stated[fact.field].isContradicted = true }
      } else {
        stated[fact.field].first = fact
        statedFields.append(fact.field)
        if contradictsLink(fact, of: number)
          || !foreign.isEmpty && foreign.contains(PageField(page: number, field: fact.field))
        {
          stated[fact.field].isContradicted = true
        }
      }
    }
    for field in statedFields {
      let stated = self.stated[field]
      self.stated[field] = StatedField()
      guard let first = stated.first, !stated.isContradicted,
        isCompared(first.field, groups, inGroup: group),
        copied?.contains(first.range, of: page) != true
      else { continue }
      occurrences.append(FactOccurrence(page: number, fact: first, rank: rank))
    }
    statedFields.removeAll(keepingCapacity: true)
    for inherited in page.inheritedFacts
    where isAgreed[inherited.field] && isCompared(inherited.field, groups, inGroup: group) {
      guard let (origin, fact) = directory.origin(of: inherited) else { continue }
      occurrences.append(FactOccurrence(page: origin, fact: fact, rank: rank))
    }
  }

  /// Whether a name is that of another page than the one that it links to: one of them is wrong.
  private func contradictsLink(_ fact: FactSummary, of page: Int) -> Bool {
    guard let link = fact.link, case .misleading? = links.issue(ofLink: link, on: page) else {
      return false
    }
    return true
  }

  /// Takes the gathered occurrences, and returns those of fields that conflict.
  private mutating func disagreements() -> [[FactOccurrence]] {
    defer { occurrences.removeAll(keepingCapacity: true) }
    if areAllAgreed() { return [] }
    let byField = Dictionary(grouping: occurrences) { $0.fact.field }
    return byField.values.filter { $0.count > 1 && !$0.agree }.map(\.inOrderOfBlame)
  }

  /// Whether the values of each field have a number in common: the usual case, and a fast check.
  private mutating func areAllAgreed() -> Bool {
    var areAgreed = true
    for occurrence in occurrences {
      let value = occurrence.fact.value
      let common = shared[occurrence.fact.field]?.intersection(value) ?? value
      shared[occurrence.fact.field] = common
      if common.least >= common.bound { areAgreed = false }
    }
    for occurrence in occurrences { shared[occurrence.fact.field] = nil }
    return areAgreed
  }
}

extension PageListing {
  /// The fields for which the page of a row differs from others about the same thing.
  fileprivate func exceptions(in row: ListedRow) -> [FieldIndex] {
    guard let exceptions = layout.exceptions, let fact = fact(of: exceptions.field, in: row) else {
      return []
    }
    let text = page.text(of: fact)
    return exceptions.texts.filter { $0.text == text }.flatMap(\.fields)
  }
}
