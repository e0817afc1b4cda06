import Contract
import SourceText

/// Finds the page about the same thing that a row of a listing describes besides its own page.
extension Listings {
  /// The owners that a row leaves out, by their pages, and the owners that it names without a page.
  ///
  /// At most `mostCounterparts` of the former; `known` caches what was found for other rows.
  package func missedOwners(
    of row: ListedRow, in listing: PageListing, _ known: inout OwnersByGroup
  ) -> (list: FactSummary, unnamed: [PageSummary], without: [String])? {
    guard let layout = listing.layout.counterpart, let field = layout.owners, layout.about == nil,
      case .page(let number) = row.target, let list = listing.fact(of: field, in: row)
    else { return nil }
    let pages = known.owners(besides: number, ofKind: layout.kind, in: self)
    let owners = listing.page.items(of: list, separatedBy: contract.fields[field].separator)
      .map { (text: $0, name: NameKey($0)) }
    // A row that states how many there are does not name them.
    guard !pages.numbers.isEmpty, !owners.contains(where: { $0.text.first?.isDigit == true })
    else { return nil }
    let named = Set(owners.compactMap(\.name))
    let unnamed = pages.numbers.lazy.filter { $0.name.map { !named.contains($0) } ?? true }
      .prefix(Self.mostCounterparts)
    return (
      list, unnamed.map { self.pages[$0.page] },
      owners.filter { owner in owner.name.map { !pages.names.contains($0) } ?? true }
        .map { String(decoding: $0.text, as: UTF8.self) }
    )
  }
}

/// The owners of the pages about one thing, found once for all rows about it.
package struct OwnersByGroup {
  private var known: [Key: Owners] = [:]

  private struct Key: Hashable {
    let groups: [Int]
    let kind: String
  }

  /// The pages of a kind, each with the name of its owner, and all of these names.
  fileprivate struct Owners {
    let numbers: [(page: Int, name: NameKey?)]
    let names: Set<NameKey>
  }

  package init() {}

  fileprivate mutating func owners(
    besides page: Int, ofKind kind: String, in listings: Listings
  ) -> Owners {
    let key = Key(groups: Array(listings.counterparts.groups(of: page)), kind: kind)
    if let owners = known[key] { return owners }
    let numbers = listings.counterparts
      .pages(besides: page, ofKind: kind, in: listings.directory)
      .map { (page: $0, name: listings.pages[$0].ownerName) }
    let owners = Owners(numbers: numbers, names: Set(numbers.compactMap(\.name)))
    known[key] = owners
    return owners
  }
}
