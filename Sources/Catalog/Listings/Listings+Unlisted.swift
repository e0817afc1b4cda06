import Contract
import SourceText

/// A page that a listing has to have a row for, but does not.
package struct UnlistedPage: Sendable {
  package let listing: PageListing
  package let page: PageSummary
  /// Whether the two pages are about the same thing.
  package let isCounterpart: Bool
}

/// Pages that listings leave out.
extension Listings {
  /// The pages that listings leave out, by the page of the listing.
  func unlisted(by work: some PageExecutor) -> [UnlistedPage] {
    work.map(all.count, 0) { number, _ in unlisted(in: all[number]) }.flatMap(\.self)
  }

  private func unlisted(in listing: PageListing) -> [UnlistedPage] {
    guard !listing.isCut, let every = listing.layout.every,
      let numbers = selector.pages(ofKind: listing.layout.kind, every, for: listing.page)?.numbers
    else { return [] }
    let listed = ListedPages(listing, in: directory)
    if listing.table == nil {
      // A row about something else in place of a page that belongs here is the defect.
      let areKnown = memberships(in: listing).allSatisfy { membership in
        switch membership {
        case .belongs, nil: true
        case .itself, .unknown, .disallowed: false
        }
      }
      guard areKnown else { return [] }
      // The list of a section can be on many pages: its first missing page is enough. Of sections, each
      // missing one is reported, up to a limit.
      let isOthers = if case .selected(_, _, true)? = listing.layout.only { true } else { false }
      let missing = numbers.lazy.filter { [directory] in
        !(isOthers && $0 == directory.canonical[listing.number]) && !listed.has($0, in: directory)
      }
      return missing.prefix(listing.isOfSections ? Self.mostCounterparts : 1).map {
        UnlistedPage(listing: listing, page: pages[$0], isCounterpart: false)
      }
    }
    let isCounterpart = isOfCounterparts(listing)
    let missing = numbers.lazy.filter { [directory] in !listed.has($0, in: directory) }
      .prefix(isCounterpart ? Self.mostCounterparts : .max)
    return missing.map { number in
      UnlistedPage(listing: listing, page: pages[number], isCounterpart: isCounterpart)
    }
  }

  /// The maximum number of missing pages about the same thing: without any rows, each of them
  /// leaves out all the others.
  package static let mostCounterparts = 100

  /// Whether a listing's pages are about the same thing as its own page.
  package func isOfCounterparts(_ listing: PageListing) -> Bool {
    contract.counterparts.contains { layout in
      listing.page.kind.map { layout.kinds.contains($0) } == true
        && layout.kinds.contains(listing.layout.kind)
        && listing.layout.every?.captures.contains {
          $0.theirs == $0.own && layout.isBy($0.own)
        } == true
    }
  }
}

/// The pages that a listing has rows for.
private struct ListedPages {
  /// In ascending order.
  private var pages: [Int] = []
  private let origin: Int
  /// The labels of links with an issue, whose intended pages are not known.
  private var names: Set<NameKey> = []

  init(_ listing: PageListing, in directory: PageDirectory) {
    origin = listing.number
    for row in listing.rows {
      switch row.target {
      case .page(let number): pages.append(number)
      case .issue(let meant):
        if let page = row.page ?? meant.map({ directory.canonical[$0] }) { pages.append(page) }
        let subject = listing.subject(of: row)
        let text = listing.page.bytes(of: subject)
        let name =
          subject.link.map { listing.page.links[$0].name }
          ?? NameKey(text.labelOfBrokenLink ?? text)
        if let name { names.insert(name) }
      case .another, .unlinked:
        let subject = listing.page.bytes(of: listing.subject(of: row))
        if let name = NameKey(subject) { names.insert(name) }
      }
    }
    pages.sort()
  }

  func has(_ number: Int, in directory: PageDirectory) -> Bool {
    if pages.containsSorted(number) { return true }
    return !names.isEmpty && directory.isCalled(number, on: origin) { names.contains($0) }
  }
}

extension RandomAccessCollection<Int> where Index == Int {
  /// Whether a number is in this sorted collection.
  func containsSorted(_ number: Int) -> Bool {
    let place = partitioningIndex { $0 >= number }
    return place < endIndex && self[place] == number
  }
}
