package import Contract
import SourceText

/// Finds the page about the same thing that a row of a listing describes besides its own page.
extension Listings {
  /// The owners that a row leaves out, by their pages, and the owners that it names without a page,
  /// where all pages are checked; nil where there are none of either.
  ///
  /// At most `mostCounterparts` of the former; `known` caches what was found for other rows.
  package func missedOwners(
    of row: ListedRow, in listing: PageListing, _ known: inout OwnersByGroup
  ) -> (list: FactSummary, omitted: [PageSummary], withoutPage: [String])? {
    guard let layout = listing.layout.counterpart, let field = layout.owners, layout.about == nil,
      case .page(let number) = row.target, let list = listing.fact(of: field, in: row)
    else { return nil }
    let pages = known.owners(besides: number, ofKind: layout.kind, in: self)
    guard !pages.numbers.isEmpty,
      let owners = listing.page.namedOwners(in: list, contract.fields[field])
    else { return nil }
    let hasUnchecked = directory.hasUnchecked(layout.kind)
    if pages.have(owners, orOthers: hasUnchecked) { return nil }
    let named = Set(owners.compactMap(\.name))
    let omitted = pages.numbers.lazy.filter { $0.name.map { !named.contains($0) } ?? true }
      .prefix(Self.mostCounterparts)
    return (
      list, omitted.map { self.pages[$0.page] },
      owners.filter { owner in
        !hasUnchecked && owner.name.map { !pages.names.contains($0) } ?? true
      }
      .map { String(decoding: $0.text, as: UTF8.self) }
    )
  }
}

extension Listings {
  /// Whether the rows of a page that name the owners of pages in a field leave none of them out,
  /// and name no others.
  package func nameAllOwners(in field: FieldIndex, on page: PageSummary) -> Bool {
    var known = OwnersByGroup()
    return all(on: page).filter { $0.layout.counterpart?.owners == field }.allSatisfy { listing in
      listing.rows.allSatisfy { row in
        missedOwners(of: row, in: listing, &known).map {
          $0.omitted.isEmpty && $0.withoutPage.isEmpty
        } ?? true
      }
    }
  }
}

extension PageSummary {
  /// The owners in a list; nil where it states how many there are, as '12 providers' does.
  func namedOwners(
    in list: FactSummary?, _ field: FieldDefinition
  ) -> [(text: ArraySlice<UInt8>, name: NameKey?)]? {
    let items = list.map { self.items(of: $0, separatedBy: field.separator) } ?? []
    return items.contains(where: \.isCount) ? nil : items.map { ($0, NameKey($0)) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a number, by itself or with words after it: '12', '10+ providers'; not '01.AI'.
  var isCount: Bool {
    let rest = drop(while: \.isDigit)
    guard rest.startIndex > startIndex else { return false }
    return rest.first.map { $0.isSpaceOrTab || $0 == UInt8(ascii: "+") } ?? true
  }
}

/// The owners of the pages about one thing, found once for all rows about it.
package struct OwnersByGroup {
  private var known: [Key: Owners] = [:]

  private struct Key: Hashable {
    let group: Int?
    /// Those of a page in several.
    let others: [Int]
    let kind: String
  }

  /// The pages of a kind, each with the name of its owner, and all of these names.
  fileprivate struct Owners {
    let numbers: [(page: Int, name: NameKey?)]
    let names: Set<NameKey>

    /// Whether these are all that a short list names, and it names no others, or may do so; false
    /// for a long one.
    func have(_ owners: [(text: ArraySlice<UInt8>, name: NameKey?)], orOthers: Bool) -> Bool {
      guard numbers.count <= 8, owners.count <= 8 else { return false }
      return numbers.allSatisfy { page in
        page.name != nil && owners.contains { $0.name == page.name }
      } && (orOthers || owners.allSatisfy { $0.name.map(names.contains) ?? false })
    }
  }

  package init() {}

  fileprivate mutating func owners(
    besides page: Int, ofKind kind: String, in listings: Listings
  ) -> Owners {
    let groups = listings.counterparts.groups(of: page)
    let key = Key(group: groups.first, others: Array(groups.dropFirst()), kind: kind)
    if let owners = known[key] { return owners }
    let numbers = listings.counterparts
      .pages(aboutSameAs: page, ofKind: kind, in: listings.directory)
      .map { (page: $0, name: listings.pages[$0].ownerName) }
    let owners = Owners(numbers: numbers, names: Set(numbers.compactMap(\.name)))
    known[key] = owners
    return owners
  }
}
