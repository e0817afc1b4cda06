import Contract
import Records
import SourceText

/// How rows name their pages, and what they state about them in other words.
extension Listings {
  /// The kind of page that each link of a page has to resolve to as the subject of a row, by the
  /// link's number.
  func kindsOfSubjects(on page: PageSummary) -> [Int: String] {
    var kinds: [Int: String] = [:]
    for listing in all(on: page) {
      for row in listing.rows {
        if let link = listing.subject(of: row).link { kinds[link] = listing.layout.kind }
      }
    }
    return kinds
  }

  /// The rows of a listing without a link to the page that they name, and that no row links to, where
  /// at least three times as many rows have one.
  package func unlinkedRows(in listing: PageListing) -> [ListedRow] {
    guard !listing.layout.isLinked else { return [] }
    var linked: Set<Int> = []
    var unlinked: [(row: ListedRow, page: Int)] = []
    var count = 0
    for row in listing.rows {
      guard case .page(let page) = row.target else { continue }
      if listing.subject(of: row).link == nil {
        unlinked.append((row, page))
      } else {
        count += 1
        linked.insert(page)
      }
    }
    if unlinked.count * 3 > count { return [] }
    return unlinked.filter { !linked.contains($0.page) }.map(\.row)
  }

  /// The page that a row links to by a text that is none of its names; nil where its text has to be
  /// a field of the page, which is compared like other fields.
  package func pageWithOtherName(of row: ListedRow, in listing: PageListing) -> PageSummary? {
    let subject = listing.subject(of: row)
    guard listing.layout.name == nil, case .page(let number) = row.target, subject.link != nil,
      let name = NameKey(listing.page.bytes(of: subject)),
      !pages[number].isUntitled, !isOfUnknownOwner(number, on: listing.number),
      !directory.isCalled(number, on: listing.number, { $0 == name })
    else { return nil }
    return pages[number]
  }

  /// Whether the text of a link to a page may name the page's owner, and no page has that name.
  private func isOfUnknownOwner(_ number: Int, on origin: Int) -> Bool {
    let page = pages[number]
    guard let id = page.normalID, id == pages[origin].normalID, !page.owner.isEmpty else {
      return false
    }
    var folder = Array(page.path.utf8)
    while let slash = folder.lastIndex(of: .slash) {
      folder.removeSubrange(slash...)
      guard RelativePath.name(of: folder[...]).elementsEqual(page.owner.utf8) else { continue }
      return !contract.renderers.contains { place in
        if case .page? = directory.shown(at: &folder, in: place) { true } else { false }
      }
    }
    return false
  }

  /// The fields of a row, or of its section, that should have the value of another field of its
  /// page and do not, each with that field and the page.
  package func differingFields(
    of row: ListedRow, in listing: PageListing, _ sections: inout SectionFacts
  ) -> [(own: FactSummary, there: FactSummary, page: PageSummary)] {
    guard !listing.layout.same.isEmpty, let number = row.page else { return [] }
    let twins = [number] + (directory.duplicates[number] ?? [])
    let subject = listing.subject(of: row)
    return listing.layout.same.compactMap { pair in
      let inRow = listing.fact(of: pair.own, in: row)
      guard let own = inRow ?? sections.first(of: pair.own, in: subject.section) else {
        return nil
      }
      for twin in twins {
        let there = pages[twin].fact(of: pair.theirs)
        if let there, !own.value.agrees(with: there.value) { return (own, there, pages[twin]) }
      }
      return nil
    }
  }
}

/// The first facts of fields in the sections of a page; those of the last section are kept.
package struct SectionFacts {
  private let page: PageSummary
  private var section: Int?
  private var known: [FieldIndex: FactSummary?] = [:]

  package init(of page: PageSummary) { self.page = page }

  /// The first fact of a field in a section; above the first section for nil.
  fileprivate mutating func first(of field: FieldIndex, in section: Int?) -> FactSummary? {
    if section != self.section { (self.section, known) = (section, [:]) }
    if let known = known[field] { return known }
    // Facts are in the order of sections.
    let facts = page.facts
    let start = facts.partitioningIndex { $0.section ?? -1 >= section ?? -1 }
    let end = facts.partitioningIndex { $0.section ?? -1 > section ?? -1 }
    let first = facts[start..<end].first(of: field)
    known[field] = .some(first)
    return first
  }
}

/// The kinds of pages that the rows of a page have to be about; those of one page are kept.
package struct SubjectKinds {
  private let index: CatalogIndex
  private var page: Int?
  private var kinds: [Int: String] = [:]

  package init(in index: CatalogIndex) { self.index = index }

  /// The kind that the subject of a row has to have, where the row's link has an issue and the page
  /// at a path is of another kind; nil for any other link.
  package mutating func kind(expectedOf issue: LinkIssue, not path: String) -> String? {
    if page != issue.pageNumber {
      page = issue.pageNumber
      kinds = index.listings.kindsOfSubjects(on: index.pages[issue.pageNumber])
    }
    guard let kind = kinds[issue.linkNumber], let other = index.directory.page(at: path),
      index.pages[other].kind != kind
    else { return nil }
    return kind
  }
}
