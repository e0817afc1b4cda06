import SourceText

/// Finds the page about the same thing that a row of a listing tells of besides its own.
extension CatalogIndex {
  /// What is known of such a page.
  package enum Counterpart: Sendable {
    /// A page, by its number.
    case page(Int)
    /// The owner that the row names has none.
    case none(owner: FactSummary)
    /// It cannot be told.
    case unclear
  }

  /// The owners that a row leaves out, by their pages, and those that it names and have none.
  package func missedOwners(
    of row: ListedRow, in listing: PageListing
  ) -> (list: FactSummary, unnamed: [PageSummary], without: [String])? {
    guard let layout = listing.layout.counterpart, let field = layout.owners,
      case .page(let number) = row.target, let list = listing.fact(of: field, in: row)
    else { return nil }
    let pages = counterparts.pages(besides: number, ofKind: layout.kind, in: self)
      .map { (page: self.pages[$0], name: self.pages[$0].ownerName) }
    let owners = listing.page.items(of: list, partedBy: contract.fields[field].separator)
      .map { (text: $0, name: PageName($0)) }
    // A row that says how many there are does not say which.
    guard !pages.isEmpty, !owners.contains(where: { $0.text.first?.isDigit == true }) else {
      return nil
    }
    return (
      list,
      pages.filter { page in !owners.contains { $0.name != nil && $0.name == page.name } }
        .map(\.page),
      owners.filter { owner in !pages.contains { $0.name != nil && $0.name == owner.name } }
        .map { String(decoding: $0.text, as: UTF8.self) }
    )
  }

  /// The page that a row tells of besides its own.
  package func counterpart(of row: ListedRow, in listing: PageListing) -> Counterpart {
    guard let layout = listing.layout.counterpart, case .page(let number) = row.target else {
      return .unclear
    }
    let pages = counterparts.pages(besides: number, ofKind: layout.kind, in: self)
    guard let owner = layout.owner else {
      return pages.count == 1 ? .page(pages[0]) : .unclear
    }
    guard !pages.isEmpty, let fact = listing.fact(of: owner, in: row),
      let name = PageName(listing.page.bytes(of: fact))
    else { return .unclear }
    let meant = pages.filter { isCalled($0, on: number) { $0 == name } }
    if meant.count == 1 { return .page(meant[0]) }
    return meant.isEmpty && names.contains(name) ? .none(owner: fact) : .unclear
  }
}
