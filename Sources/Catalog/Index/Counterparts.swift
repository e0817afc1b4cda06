import SourceText

/// Finds the page about the same thing that a row of a listing tells of besides its own.
package struct Counterparts {
  private let index: CatalogIndex
  /// The pages of each group, by the number of each of its pages.
  private var groups: [Int: [Int]] = [:]

  package enum Answer: Sendable {
    /// A page, by its number.
    case page(Int)
    /// The owner that the row names has none.
    case none(owner: FactSummary)
    /// It cannot be told.
    case unclear
  }

  package init(of index: CatalogIndex) {
    self.index = index
    for group in index.counterparts {
      for page in group.pages { groups[page, default: []] += group.pages }
    }
  }

  /// The owners that a row leaves out, by their pages, and those that it names and have none.
  package func missedOwners(
    of row: ListedRow, in listing: PageListing
  ) -> (list: FactSummary, unnamed: [PageSummary], without: [String])? {
    guard let layout = listing.layout.counterpart, let field = layout.owners,
      case .page(let number) = row.target, let list = row.fact(of: field)
    else { return nil }
    let owners = listing.page.text(of: list).split(
      separator: index.contract.fields[field].separator
    )
    .map { (text: String($0).trimmed, name: PageName(String($0))) }
    let pages = (groups[number] ?? []).filter { index.pages[$0].kind == layout.kind }
    // A row that says how many there are does not say which.
    guard !pages.isEmpty, !owners.contains(where: { $0.text.utf8.first?.isDigit == true }) else {
      return nil
    }
    func isNamed(_ page: Int, _ name: PageName?) -> Bool {
      name != nil && PageName(index.pages[page].owner) == name
    }
    return (
      list,
      pages.filter { page in !owners.contains { isNamed(page, $0.name) } }.map { index.pages[$0] },
      owners.filter { owner in !pages.contains { isNamed($0, owner.name) } }.map(\.text)
    )
  }

  package func page(of row: ListedRow, in listing: PageListing) -> Answer {
    guard let layout = listing.layout.counterpart, case .page(let number) = row.target else {
      return .unclear
    }
    let pages = (groups[number] ?? []).filter { index.pages[$0].kind == layout.kind }
    guard let owner = layout.owner else {
      return pages.count == 1 ? .page(pages[0]) : .unclear
    }
    guard !pages.isEmpty, let fact = row.fact(of: owner),
      let name = PageName(listing.page.bytes(of: fact))
    else {
      return .unclear
    }
    let meant = pages.filter { index.isCalled($0, on: number) { $0 == name } }
    if meant.count == 1 { return .page(meant[0]) }
    return meant.isEmpty && index.names.contains(name) ? .none(owner: fact) : .unclear
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
