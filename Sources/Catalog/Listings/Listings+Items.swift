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

extension Listings {
  /// The lists of a row that follow neither from the badges of its page nor from those of any page
  /// about the same thing.
  package func wrongItems(of row: ListedRow, in listing: PageListing) -> [WrongItems] {
    let own = row.page.map { number in
      listing.layout.fields.compactMap { wrongItems($0, of: row, in: listing, number) }
    }
    let others = counterparts(of: row, in: listing)
    let besides = listing.counterpartFields(of: row).compactMap { field -> WrongItems? in
      let wrong = others.map { wrongItems(field, of: row, in: listing, $0) }
      return wrong.contains { $0 == nil } ? nil : wrong.first ?? nil
    }
    return (own ?? []) + besides
  }

  private func wrongItems(
    _ field: FieldIndex, of row: ListedRow, in listing: PageListing, _ number: Int
  ) -> WrongItems? {
    guard let badges = contract.fields[field].badges, let own = marks(of: number, badges) else {
      return nil
    }
    let fact = listing.fact(of: field, in: row)
    guard let range = fact?.range ?? listing.blank(of: field, in: row)?.range else { return nil }
    let separator = contract.fields[field].separator
    let texts = fact.map { listing.page.items(of: $0, separatedBy: separator) } ?? []
    let areStated = badges.areStated(in: texts)
    func fits(_ marks: BadgeSummary) -> Bool {
      badges.items.indices.allSatisfy { place in
        marks.states(badges.items[place].claim).map { $0 == areStated[place] } ?? true
      }
    }
    if fits(own) || others(besides: number, badges).contains(where: fits) { return nil }
    let stated = zip(badges.items, areStated).filter(\.1).map(\.0)
    func isStated(_ item: ItemBadges.Item) -> Bool {
      stated.contains { $0.claim == item.claim }
    }
    let isWhole = texts.allSatisfy { badges.item($0) != nil }
    let gap = separator.utf8.last.map { ",;".utf8.contains($0) } == true ? " " : ""
    let expected = badges.items.filter { own.states($0.claim) ?? isStated($0) }.map(\.text)
    return WrongItems(
      field: field, range: range, style: fact?.style ?? .markdown(.cell),
      missing: badges.items.filter { own.states($0.claim) == true && !isStated($0) },
      strange: stated.filter { own.states($0.claim) == false }, page: pages[number],
      expected: isWhole && !expected.isEmpty ? expected.joined(separator: separator + gap) : nil)
  }

  /// The badges of a page, where they are of the vocabulary from which items follow.
  private func marks(of number: Int, _ badges: ItemBadges) -> BadgeSummary? {
    guard let kind = pages[number].layout, !pages[number].isMisnamed,
      contract.sharedVocabulary(of: kind) === badges.vocabulary
    else { return nil }
    return pages[number].badges
  }

  /// The badges of the pages that have to have the same badges.
  private func others(besides number: Int, _ badges: ItemBadges) -> [BadgeSummary] {
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
