package import Contract
import Records
import SourceText

/// A row of a listing about the same thing as an earlier row.
package struct DuplicateEntry: Sendable {
  package let listing: PageListing
  package let row: ListedRow
  package let first: ListedRow
  /// A field for which the two state different values; nil for none.
  package let contradiction: FieldIndex?
}

extension Listings {
  /// The rows of a listing about the same thing as earlier ones. Where rows do not state whose page
  /// they are about, there may be one for each owner.
  package func duplicateEntries(in listing: PageListing) -> [DuplicateEntry] {
    guard mayHaveDuplicates(listing) else { return [] }
    var known: [Key: (first: ListedRow, left: Int)] = [:]
    known.reserveCapacity(listing.rows.count)
    var found: [DuplicateEntry] = []
    var section: Int?
    for row in listing.rows {
      // Each section is about the pages of another owner.
      if listing.isOfOwners, row.table != section { (known, section) = ([:], row.table) }
      guard let (key, most) = key(of: row, in: listing) else { continue }
      guard let earlier = known[key] else {
        known[key] = (row, most - 1)
        continue
      }
      if earlier.left > 0 {
        known[key]?.left -= 1
        continue
      }
      if isCopy(row, of: earlier.first, in: listing) { continue }
      if haveOtherOwners(row, earlier.first, in: listing) { continue }
      found.append(
        DuplicateEntry(
          listing: listing, row: row, first: earlier.first,
          contradiction: contradiction(row, earlier.first, in: listing)))
    }
    return found
  }

  /// Whether two rows may be about the same thing: few listings have such rows.
  private func mayHaveDuplicates(_ listing: PageListing) -> Bool {
    let isByCounterpart = listing.layout.counterpart.map { $0.owners == nil } ?? false
    var keys: [Int] = []
    keys.reserveCapacity(listing.rows.count)
    for row in listing.rows {
      guard let page = row.page else {
        if case .unlinked = row.target, !listing.layout.isLinked { return true }
        continue
      }
      // The page in the upper half, the counterpart in the lower one; 0 for none.
      if isByCounterpart, case .page(let other) = row.counterpart {
        keys.append(page << 32 | other + 1)
      } else {
        keys.append(page << 32)
      }
    }
    keys.sort()
    return zip(keys, keys.dropFirst()).contains { $0 == $1 }
  }

  private enum Key: Hashable {
    case page(Int, besides: Int?)
    case name(NameKey)
  }

  /// What a row is about, and how many such rows there may be.
  private func key(of row: ListedRow, in listing: PageListing) -> (key: Key, most: Int)? {
    if let page = row.page {
      guard let counterpart = listing.layout.counterpart, counterpart.owners == nil else {
        return (.page(page, besides: nil), 1)
      }
      if case .page(let other) = row.counterpart {
        return (.page(page, besides: other), 1)
      }
      let pages = counterparts.pages(aboutSameAs: page, ofKind: counterpart.kind, in: directory)
      return (.page(page, besides: nil), max(1, pages.count))
    }
    guard case .unlinked = row.target, !listing.layout.isLinked,
      let name = NameKey(listing.page.bytes(of: listing.subject(of: row)))
    else { return nil }
    // As many rows as there are owners with a page of this name.
    return (.name(name), namesakes(name))
  }

  private func namesakes(_ name: NameKey) -> Int {
    max(1, directory.names.allByName[name.hash].count)
  }

  /// Whether two rows of one table are the same, byte for byte, so that a check of the page reports
  /// them.
  private func isCopy(_ row: ListedRow, of first: ListedRow, in listing: PageListing) -> Bool {
    guard listing.layout.isLinked, listing.table != nil, row.table == first.table,
      let number = listing.subject(of: row).row, let other = listing.subject(of: first).row
    else { return false }
    let table = listing.tables[row.table]
    return table.hash(ofRow: number) == table.hash(ofRow: other)
  }

  /// Whether two rows name different owners, neither of which has a readable page: reported where
  /// the owners are checked.
  private func haveOtherOwners(
    _ row: ListedRow, _ first: ListedRow, in listing: PageListing
  ) -> Bool {
    guard let owner = listing.layout.counterpart?.owner,
      let fact = listing.fact(of: owner, in: row), let other = listing.fact(of: owner, in: first),
      !fact.value.agrees(with: other.value)
    else { return false }
    return [row, first].allSatisfy { row in
      if case .page = row.counterpart { false } else { true }
    }
  }

  private func contradiction(
    _ row: ListedRow, _ first: ListedRow, in listing: PageListing
  ) -> FieldIndex? {
    // A section may state a field several times; those of both are in the same order.
    let others = listing.facts(of: first)
    var next: [FieldIndex: Int] = [:]
    return listing.facts(of: row).first { fact in
      guard fact.field != listing.layout.subject else { return false }
      let rest = others[(next[fact.field] ?? others.startIndex)...]
      let place = rest.firstIndex { $0.field == fact.field }
      next[fact.field] = place.map { $0 + 1 } ?? others.endIndex
      return place.map { !others[$0].value.agrees(with: fact.value) } ?? false
    }?.field
  }
}

extension PageListing {
  /// Whether a link in each section states whose pages are listed there.
  fileprivate var isOfOwners: Bool {
    if case .selected(_, _?, _)? = layout.only { true } else { false }
  }
}
