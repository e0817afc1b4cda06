package import Contract
package import Records
package import SourceText

/// A list in a row that differs from what follows from the badges of the row's page.
package struct WrongItems: Sendable {
  package let field: FieldIndex
  package let range: ByteRange
  package let style: ValueStyle
  /// Items that are missing, and items that do not follow from any badge.
  package let missing: [ItemBadges.Item]
  package let strange: [ItemBadges.Item]
  /// The page with the badges.
  package let page: PageSummary
  /// The list that follows from its badges; nil where some items of the row's list follow from
  /// none.
  package let expected: String?
}

/// Compares the lists in rows with badges, listing by listing; what equal texts state is found once.
package struct RowItems {
  private let listings: Listings
  /// The last listing, and whether any of its fields follows from badges.
  private var listing: PageListing?
  private var hasItems = false
  private var known: [Text: [Bool]] = [:]

  /// A text of a field.
  private struct Text: Hashable {
    let series: ObjectIdentifier
    let place: StringPool.Place
    let field: FieldIndex
  }

  package init(in listings: Listings) { self.listings = listings }

  /// The lists of a row that follow neither from the badges of its page nor from those of any page
  /// about the same thing.
  package mutating func wrongItems(of row: ListedRow, in listing: PageListing) -> [WrongItems] {
    let layout = listing.layout
    let fields = listings.contract.fields
    if self.listing !== listing {
      self.listing = listing
      hasItems = (layout.fields + (layout.counterpart?.fields ?? [])).contains {
        fields[$0].badges != nil
      }
    }
    guard hasItems else { return [] }
    var found: [WrongItems] = []
    if let number = row.page {
      for field in layout.fields where fields[field].badges != nil {
        if let wrong = wrongItems(field, of: row, in: listing, number) { found.append(wrong) }
      }
    }
    let besides = listing.counterpartFields(of: row).filter { fields[$0].badges != nil }
    if besides.isEmpty { return found }
    let others = listings.counterparts(of: row, in: listing)
    for field in besides {
      let wrong = others.map { wrongItems(field, of: row, in: listing, $0) }
      if !wrong.contains(where: { $0 == nil }), let first = wrong.first ?? nil {
        found.append(first)
      }
    }
    return found
  }

  private mutating func wrongItems(
    _ field: FieldIndex, of row: ListedRow, in listing: PageListing, _ number: Int
  ) -> WrongItems? {
    guard let badges = listings.contract.fields[field].badges,
      let own = listings.marks(of: number, badges)
    else { return nil }
    let fact = listing.fact(of: field, in: row)
    guard let range = fact?.range ?? listing.blank(of: field, in: row)?.range else { return nil }
    let areStated = areStated(in: fact, of: field, badges, on: listing.page)
    func fits(_ marks: BadgeSummary) -> Bool {
      badges.items.indices.allSatisfy { place in
        marks.states(badges.items[place].claim).map { $0 == areStated[place] } ?? true
      }
    }
    if fits(own) || listings.others(besides: number, badges).contains(where: fits) { return nil }
    let stated = zip(badges.items, areStated).filter(\.1).map(\.0)
    func isStated(_ item: ItemBadges.Item) -> Bool {
      stated.contains { $0.claim == item.claim }
    }
    let isWhole = texts(of: fact, field, on: listing.page).allSatisfy { badges.item($0) != nil }
    let separator = listings.contract.fields[field].separator
    let gap = separator.utf8.last.map { ",;".utf8.contains($0) } == true ? " " : ""
    let expected = badges.items.filter { own.states($0.claim) ?? isStated($0) }.map(\.text)
    return WrongItems(
      field: field, range: range, style: fact?.style ?? .markdown(.cell),
      missing: badges.items.filter { own.states($0.claim) == true && !isStated($0) },
      strange: stated.filter { own.states($0.claim) == false }, page: listings.pages[number],
      expected: isWhole && !expected.isEmpty ? expected.joined(separator: separator + gap) : nil)
  }

  /// For each item, whether it is in the list of a fact.
  private mutating func areStated(
    in fact: FactSummary?, of field: FieldIndex, _ badges: ItemBadges, on page: PageSummary
  ) -> [Bool] {
    guard let fact else { return badges.areStated(in: []) }
    let text = Text(series: page.storedFacts.series, place: fact.text, field: field)
    if let known = known[text] { return known }
    let areStated = badges.areStated(in: texts(of: fact, field, on: page))
    known[text] = areStated
    return areStated
  }

  private func texts(
    of fact: FactSummary?, _ field: FieldIndex, on page: PageSummary
  ) -> [ArraySlice<UInt8>] {
    fact.map { page.items(of: $0, separatedBy: listings.contract.fields[field].separator) } ?? []
  }
}

extension Listings {
  /// The badges of a page, where they are of the vocabulary from which items follow.
  fileprivate func marks(of number: Int, _ badges: ItemBadges) -> BadgeSummary? {
    guard let kind = pages[number].layout, !pages[number].isMisnamed,
      contract.sharedVocabulary(of: kind) === badges.vocabulary
    else { return nil }
    return pages[number].badges
  }

  /// The badges of the pages that have to have the same badges.
  fileprivate func others(besides number: Int, _ badges: ItemBadges) -> [BadgeSummary] {
    counterparts.groups(of: number)
      .filter { counterparts.all[$0].layout.vocabulary === badges.vocabulary }
      .flatMap { counterparts.all[$0].pages.prefix(Self.mostOthers) }
      .compactMap { marks(of: $0, badges) }
  }

  /// The maximum number of pages about one thing to compare with.
  private static let mostOthers = 32

  /// How many of some pages have the badge of an item, from those that certainly have it to those
  /// that may have it; nil where it is known of none.
  package func count(
    of text: ArraySlice<UInt8>, _ badges: ItemBadges, among numbers: [Int]
  ) -> (count: ClosedRange<Int>, badge: String)? {
    guard let item = badges.item(text) else { return nil }
    let known = numbers.compactMap { marks(of: $0, badges)?.states(item.claim) }
    if known.isEmpty, !numbers.isEmpty { return nil }
    let count = known.count { $0 }
    return (count...(count + numbers.count - known.count), item.badge)
  }
}
