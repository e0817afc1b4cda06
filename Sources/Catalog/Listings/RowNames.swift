package import Contract
import SourceText

/// Finds the names in rows that no page has.
package struct RowNames {
  private let directory: PageDirectory
  /// The kinds of which some pages are not checked, whose names are not known.
  private let uncheckedKinds: Set<String>
  /// The names of authors and providers on pages; few catalogs need them.
  private lazy var owners = directory.owners()

  package init(in directory: PageDirectory) {
    self.directory = directory
    uncheckedKinds = directory.uncheckedKinds.union(directory.names.namelessKinds)
  }

  /// Whether no page has the name in a row without a link.
  package func namesNoPage(_ row: ListedRow, in listing: PageListing) -> Bool {
    guard case .unlinked = row.target, !listing.layout.isLinked,
      !uncheckedKinds.contains(listing.layout.kind),
      let name = NameKey(listing.page.bytes(of: listing.subject(of: row)))
    else { return false }
    return !directory.names.contains(name)
  }

  /// The same of an item in a list of names.
  package func namesNoPage(_ fact: FactSummary, on page: PageSummary) -> Bool {
    guard fact.link == nil, !fact.hasUnreadLink,
      let listing = page.layout?.allListings.first(where: { $0.subject == fact.field }),
      !listing.isLinked, !uncheckedKinds.contains(listing.kind),
      let name = NameKey(page.bytes(of: fact))
    else { return false }
    return !directory.names.contains(name)
  }

  /// The name of an owner that a row states and no page has.
  package mutating func unknownOwner(of row: ListedRow, in listing: PageListing) -> FactSummary? {
    guard listing.layout.name != nil, let counterpart = listing.layout.counterpart,
      let field = counterpart.owner, case .page = row.target,
      let owner = listing.fact(of: field, in: row), uncheckedKinds.isEmpty,
      !counterpart.several.contains(where: { $0.isSpelled(listing.page.bytes(of: owner)) }),
      let name = NameKey(listing.page.bytes(of: owner)), !directory.names.contains(name),
      !owners.contains(name)
    else { return nil }
    return owner
  }
}

extension Listings {
  /// Whether each name in a field that lists owners is that of a page, or a number of them, such as
  /// '12 providers'; true for any other field.
  package func areKnown(
    _ names: some Sequence<ArraySlice<UInt8>>, ofOwnersIn field: FieldIndex, on page: PageSummary
  ) -> Bool {
    return !page.hasOwners(in: field)
      || names.allSatisfy { name in
        name.isCount || NameKey(name).map(directory.names.contains) ?? false
      }
  }
}

extension PageSummary {
  /// Whether its rows name the owners of pages in a field.
  fileprivate func hasOwners(in field: FieldIndex) -> Bool {
    layout?.allListings.contains { $0.counterpart?.owners == field } == true
  }

  /// The number of different texts in a field; owners are compared as names.
  package func distinct(
    _ texts: some Sequence<ArraySlice<UInt8>>, in field: FieldIndex
  ) -> Int {
    hasOwners(in: field)
      ? Set(texts.compactMap { NameKey($0) }).count : Set(texts.map(\.seededHash)).count
  }
}

extension PageDirectory {
  /// The names of authors and providers on pages.
  fileprivate func owners() -> Set<NameKey> {
    let roles = [Role.author, .provider].compactMap { contract.field(with: $0) }
    return Set(
      pages.lazy.flatMap { page in
        page.facts.lazy.filter { roles.contains($0.field) }
          .compactMap { NameKey(page.bytes(of: $0)) }
      })
  }
}
