package import Contract
package import SourceText

/// Finds out whether rows are about pages that their listing is for.
extension Listings {
  /// Whether a row belongs in its listing.
  package enum Membership: Equatable, Sendable {
    case belongs
    /// It is about the page that the listing is on.
    case itself
    /// No page has its name.
    case unknown
    /// It is about a page that belongs elsewhere, by its number.
    case disallowed(Int)
  }

  /// The membership of each row, in order; nil where it is not clear which page the row is about,
  /// or any page may be listed.
  package func memberships(in listing: PageListing) -> [Membership?] {
    if directory.hasUnchecked(listing.layout.kind) { return listing.rows.map { _ in nil } }
    // The pages that may be listed change from section to section at most.
    var section: Int?
    var isMember: ((Int) -> Bool)?
    return listing.rows.map { row in
      if section != row.table {
        section = row.table
        isMember = members(of: listing, for: row)
      }
      return membership(of: row, in: listing, isMember)
    }
  }

  private func membership(
    of row: ListedRow, in listing: PageListing, _ isMember: ((Int) -> Bool)?
  ) -> Membership? {
    let kind = listing.layout.kind
    let subject = listing.subject(of: row)
    switch row.target {
    case .page(let number):
      guard let isMember else { return nil }
      if isMember(number) { return .belongs }
      if subject.link == nil, let name = NameKey(listing.page.bytes(of: subject)),
        named(name, kind)?.contains(where: isMember) != false
      {
        return .belongs
      }
      return number == directory.canonical[listing.number] ? .itself : .disallowed(number)
    case .unlinked where !listing.layout.isLinked:
      guard let name = NameKey(listing.page.bytes(of: subject)) else { return nil }
      guard let pages = named(name, kind) else { return nil }
      // Of several pages with the name, one that belongs here is preferred.
      guard let first = pages.first else { return directory.names.contains(name) ? nil : .unknown }
      guard let isMember else { return nil }
      return pages.contains(where: isMember) ? .belongs : .disallowed(first)
    case .unlinked, .another, .issue: return nil
    }
  }

  /// The pages of a kind that have a name; nil where there are too many to compare.
  private func named(_ name: NameKey, _ kind: String) -> HashIndex.Group? {
    guard let pages = directory.names.named[kind]?[name.hash], pages.count <= Self.mostNamesakes
    else { return nil }
    return pages
  }

  /// Whether a text names a page of a kind that belongs to a page; nil where that is not clear.
  package func mentions(
    _ mention: ListingLayout.Mention, in row: ListedRow, of listing: PageListing
  ) -> (fact: FactSummary, isRight: Bool)? {
    guard let number = row.page, !directory.hasUnchecked(mention.kind),
      !directory.names.namelessKinds.contains(mention.kind),
      let fact = listing.fact(of: mention.field, in: row),
      let name = NameKey(listing.page.bytes(of: fact)), let pages = named(name, mention.kind),
      let set = selector.pages(ofKind: mention.kind, mention.selection, for: self.pages[number])
    else { return nil }
    return (fact, pages.contains { set.contains($0) })
  }

  /// A test whether a row may be about a page; nil where it may be about any page.
  private func members(of listing: PageListing, for row: ListedRow) -> ((Int) -> Bool)? {
    switch listing.layout.only {
    case nil: return nil
    case .selected(let selection, let owner, let isOthers):
      var subject = listing.page
      if let owner {
        guard let page = self.page(owner, above: listing.subject(of: row), on: listing.page) else {
          return nil
        }
        subject = page
      }
      guard let pages = selector.pages(ofKind: listing.layout.kind, selection, for: subject) else {
        return nil
      }
      let own = directory.canonical[listing.number]
      return { !(isOthers && $0 == own) && pages.contains($0) }
    case .owners(let kind, let about):
      guard let owners = owners(ofKind: kind, about: about, for: listing.page) else { return nil }
      return { [pages] number in pages[number].ownerName.map { owners[$0] != nil } ?? true }
    }
  }

  /// The page that the last link of a field resolves to, above a fact in its section.
  private func page(
    _ owner: FieldIndex, above fact: FactSummary, on page: PageSummary
  ) -> PageSummary? {
    let place = page.facts.partitioningIndex { $0.range > fact.range }
    let above = page.facts[..<place].last { $0.field == owner || $0.section != fact.section }
    guard let above, above.field == owner, above.section == fact.section else { return nil }
    return above.link.flatMap { links.page(behindLink: $0, on: page) }
  }

  /// The maximum number of pages with one name to compare.
  static let mostNamesakes = 64
}

extension Listings {
  /// The names of the owners of all pages of a kind that are about the same things as some pages
  /// that belong to a page, each with the number of one such page; nil where pages are not checked.
  private func owners(
    ofKind kind: String, about: PagesAbout, for page: PageSummary
  ) -> [NameKey: Int]? {
    if directory.hasUnchecked(kind) || directory.hasUnchecked(about.kind) { return nil }
    var owners: [NameKey: Int] = [:]
    guard let pages = selector.pages(ofKind: about.kind, about.selection, for: page) else {
      return nil
    }
    for number in pages.numbers.map(Array.init) ?? [] {
      for other in counterparts.pages(aboutSameAs: number, ofKind: kind, in: directory) {
        if let name = self.pages[other].ownerName, owners[name] == nil { owners[name] = other }
      }
    }
    return owners
  }

  /// The owners that a row leaves out of its list, each with a page of theirs, and those that it
  /// names without a page; for a list of the owners of what belongs to the row's page.
  package func wrongOwners(
    of row: ListedRow, in listing: PageListing
  ) -> (range: ByteRange, missing: [PageSummary], strange: [String])? {
    guard let layout = listing.layout.counterpart, let field = layout.owners,
      let about = layout.about, let number = row.page,
      let owners = owners(ofKind: layout.kind, about: about, for: pages[number])
    else { return nil }
    let list = listing.fact(of: field, in: row)
    guard let range = list?.range ?? listing.blank(of: field, in: row)?.range else { return nil }
    guard let named = listing.page.namedOwners(in: list, contract.fields[field]) else { return nil }
    let names = Set(named.compactMap(\.name))
    let missing = owners.filter { !names.contains($0.key) }.values.sorted().map { pages[$0] }
    let strange = named.filter { item in item.name.map { owners[$0] == nil } ?? true }
      .map { String(decoding: $0.text, as: UTF8.self) }
    return missing.isEmpty && strange.isEmpty ? nil : (range, missing, strange)
  }

  /// The owners' pages that a listing of owners leaves out.
  package func unlistedOwners(in listing: PageListing) -> [PageSummary] {
    guard case .owners(let kind, let about)? = listing.layout.only, !listing.isCut,
      listing.rows.allSatisfy({ $0.page != nil }),
      let owners = owners(ofKind: kind, about: about, for: listing.page)
    else { return [] }
    let listed = Set(listing.rows.compactMap { $0.page.flatMap { pages[$0].ownerName } })
    return owners.filter { !listed.contains($0.key) }.values.sorted().map { pages[$0] }
  }
}

extension PageListing {
  /// The blank cell of a row in the column of a field.
  func blank(of field: FieldIndex, in row: ListedRow) -> BlankCell? {
    guard let number = subject(of: row).row else { return nil }
    return page.blanks(ofRow: number).first { $0.field == field }
  }
}

extension Listings {
  /// How many of the pages that belong to a page have a counterpart of a kind, by a key of the page
  /// that the counterpart belongs to.
  package func counterpartCounts(
    ofKind kind: String, _ selection: PageSelection, about: PagesAbout, for page: PageSummary
  ) -> [Int: Int]? {
    let kinds = [kind, about.kind]
    if kinds.contains(where: { directory.hasUnchecked($0) || directory.misnamedKinds.contains($0) })
    {
      return nil
    }
    let names = selection.captures.map(\.theirs)
    var counts: [Int: Int] = [:]
    for number in selector.pages(ofKind: about.kind, about.selection, for: page)?.checked ?? [] {
      let keys = counterparts.pages(aboutSameAs: number, ofKind: kind, in: directory)
        .compactMap { PageSelector.key(names, of: pages[$0]) }
      for key in Set(keys) { counts[key, default: 0] += 1 }
    }
    return counts
  }
}
