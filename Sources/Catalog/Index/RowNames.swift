import SourceText

/// Finds the names in rows that are those of no page.
package struct RowNames {
  private let index: CatalogIndex
  /// The kinds of which there are pages that are not checked, whose names nobody knows.
  private let uncheckedKinds: Set<String>

  package init(in index: CatalogIndex) {
    self.index = index
    uncheckedKinds = Set(index.uncheckedPages().map(\.kind))
  }

  /// Whether a row without a link has the name of no page.
  package func namesNoPage(_ row: ListedRow, in listing: PageListing) -> Bool {
    guard case .unlinked = row.target, !listing.layout.isLinked,
      !uncheckedKinds.contains(listing.layout.kind),
      let name = PageName(listing.page.bytes(of: listing.subject(of: row)))
    else { return false }
    return !index.names.contains(name)
  }

  /// The name of an owner that a row tells and no page has.
  package func unknownOwner(of row: ListedRow, in listing: PageListing) -> FactSummary? {
    guard let field = listing.layout.counterpart?.owner, case .page = row.target,
      let owner = listing.fact(of: field, in: row), uncheckedKinds.isEmpty,
      let name = PageName(listing.page.bytes(of: owner)), !index.names.contains(name)
    else { return nil }
    return owner
  }
}
