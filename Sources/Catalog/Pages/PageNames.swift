import Contract
import SourceText

/// The names of the pages of a catalog.
struct PageNames: Sendable {
  /// The pages of each kind that listings list, by their names; by the kind's name.
  let named: NamedPages
  /// All pages by their names.
  let allByName: HashIndex
  /// The kinds of pages without a title, or that cannot be read: these may have any name.
  let namelessKinds: Set<String>

  /// `canonical` has the number of the canonical page of each page.
  init(of pages: [PageSummary], canonical: [Int], in contract: Contract) {
    namelessKinds = Set(pages.filter { $0.isUntitled || !$0.isReadable }.compactMap(\.kind))
    named = NamedPages(
      all: contract.namedKinds.sorted().map { ($0, Self.byName(ofKind: $0, pages, canonical)) })
    allByName = Self.byName(pages)
  }

  /// The canonical pages of a kind by their names and those of their twins.
  private static func byName(
    ofKind kind: String, _ pages: [PageSummary], _ canonical: [Int]
  ) -> HashIndex {
    HashIndex(
      pages.indices.filter { pages[$0].kind == kind }.flatMap { number -> [HashIndex.Entry] in
        let first = canonical[number]
        guard pages[first].kind == kind else { return [] }
        let known = first == number ? [] : pages[first].names
        return pages[number].names.filter { !known.contains($0) }.map { .init($0.hash, first) }
      })
  }

  /// Whether any page has a name.
  func contains(_ name: NameKey) -> Bool { allByName.contains(hash: name.hash) }

  /// The numbers of pages that have each name, in order.
  private static func byName(_ pages: [PageSummary]) -> HashIndex {
    var entries: [HashIndex.Entry] = []
    entries.reserveCapacity(pages.reduce(0) { $0 + $1.names.count })
    for (number, page) in pages.enumerated() {
      for name in page.names { entries.append(.init(name.hash, number)) }
    }
    return HashIndex(entries)
  }
}

/// Pages by their names, kind by kind: a contract has a few.
struct NamedPages: Sendable {
  fileprivate let all: [(kind: String, pages: HashIndex)]

  /// Those of a kind; nil where listings do not list it.
  subscript(kind: String) -> HashIndex? { all.first { $0.kind == kind }?.pages }
}

extension PageDirectory {
  /// The pages that have each name, by path.
  package func pagesByName() -> HashIndex { names.allByName }

  /// How many pages of a kind that listings list have a name.
  package func pageCount(ofKind kind: String, named text: ArraySlice<UInt8>) -> Int {
    NameKey(text).flatMap { names.named[kind]?[$0.hash].count } ?? 0
  }
}

extension Contract {
  /// The kinds of pages that rows name.
  fileprivate var namedKinds: Set<String> {
    Set(
      kinds.flatMap(\.allListings).flatMap { listing in
        [listing.kind] + listing.mentions.map(\.kind)
          + (listing.counterpart.map { [$0.kind] } ?? [])
      })
  }
}

extension PageSummary {
  /// Whether it is one of several pages of a kind and has no title, so that its name is not known.
  var isUntitled: Bool { layout?.heading != nil && heading.isEmpty && hasCaptures }
}
