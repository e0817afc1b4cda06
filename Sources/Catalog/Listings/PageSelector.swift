package import Contract
import SourceText

/// Finds the pages of a kind that belong to a page, each of duplicate indexes once.
package struct PageSelector: Sendable {
  /// All pages of a kind that the contract asks for, by what their paths have in common with that
  /// of the page that they belong to; a contract has a few.
  private let groups: [Pages]

  private struct Pages {
    let kind: String
    let selection: PageSelection
    let pages: HashIndex
    /// How many more there are that are not checked, so that only their paths are known.
    let unchecked: [Int: Int]
    /// For which pages some of these are misplaced.
    let withMisplaced: Set<Int>

    /// Whether it has the pages of a kind, and for captures with these names.
    func matches(_ kind: String, _ selection: PageSelection) -> Bool {
      self.kind == kind
        && self.selection.captures.elementsEqual(selection.captures) { $0.theirs == $1.theirs }
    }
  }

  /// Pages of one kind.
  package struct PageSet {
    /// Their numbers, in order.
    package let numbers: HashIndex.Group?
    /// How many more there are that are not checked.
    fileprivate let unchecked: Int
    /// Whether some of these are misplaced: others may count them or not.
    package let hasMisplaced: Bool

    /// Their numbers, in order; nil where some are not checked.
    package var checked: [Int]? { unchecked == 0 ? numbers.map(Array.init) ?? [] : nil }

    package var count: Int { (numbers?.count ?? 0) + unchecked }

    /// Whether the page with a number is one of them.
    package func contains(_ number: Int) -> Bool { numbers?.containsSorted(number) == true }
  }

  init(in directory: PageDirectory) {
    let unchecked = directory.uncheckedPages
    var groups: [Pages] = []
    for (kind, selection) in directory.contract.selections {
      if groups.contains(where: { $0.matches(kind, selection) }) { continue }
      let names = selection.captures.map { $0.theirs }
      let pages = directory.canonicalPages(ofKind: kind).compactMap { number in
        Self.key(names, of: directory.pages[number]).map { HashIndex.Entry($0, number) }
      }
      var counts: [Int: Int] = [:]
      var withMisplaced: Set<Int> = []
      for page in unchecked where page.kind == kind {
        guard let key = Self.key(names, of: page) else { continue }
        counts[key, default: 0] += 1
        if page.isMisplaced { withMisplaced.insert(key) }
      }
      groups.append(
        Pages(
          kind: kind, selection: selection, pages: HashIndex(pages), unchecked: counts,
          withMisplaced: withMisplaced))
    }
    self.groups = groups
  }

  /// The pages of a kind that belong to a page, by a selection of the contract; nil where no page
  /// can belong to a page of that kind.
  package func pages(
    ofKind kind: String, _ selection: PageSelection, for page: PageSummary
  ) -> PageSet? {
    guard let group = groups.first(where: { $0.matches(kind, selection) }),
      let key = Self.key(selection.captures.lazy.map { $0.own }, of: page)
    else { return nil }
    return PageSet(
      numbers: group.pages[key], unchecked: group.unchecked[key] ?? 0,
      hasMisplaced: group.withMisplaced.contains(key))
  }

  /// The hash under which pages of `owner` are grouped.
  package static func key(of owner: PageSummary, _ selection: PageSelection) -> Int? {
    key(selection.captures.lazy.map { $0.own }, of: owner)
  }

  /// A hash of the values of some captures in a page's path; nil where it does not have them all.
  static func key(_ names: some Sequence<String>, of page: PageSummary) -> Int? {
    key(names) { page.captured($0)?.seededHash }
  }

  private static func key(_ names: [String], of page: UncheckedPage) -> Int? {
    key(names) { page.captures[$0]?.seededHash }
  }

  private static func key(_ names: some Sequence<String>, _ hash: (String) -> Int?) -> Int? {
    var hasher = Hasher()
    for name in names {
      guard let valueHash = hash(name) else { return nil }
      hasher.combine(valueHash)
    }
    return hasher.finalize()
  }
}

extension Contract {
  /// Every selection of pages that belong to a page.
  fileprivate var selections: [(kind: String, selection: PageSelection)] {
    kinds.flatMap { kind -> [(String, PageSelection)] in
      kind.allListings.flatMap(\.selections) + kind.counts.flatMap(\.selections)
    }
  }
}

extension ListingLayout {
  /// Its selections of pages that belong to a page.
  fileprivate var selections: [(kind: String, selection: PageSelection)] {
    var all = mentions.map { ($0.kind, $0.selection) }
    if let every { all.append((kind, every)) }
    switch only {
    case .selected(let selection, _, _): all.append((kind, selection))
    case .owners(_, let about): all.append((about.kind, about.selection))
    case nil: break
    }
    if let about = counterpart?.about { all.append((about.kind, about.selection)) }
    return all
  }
}

extension CountLayout {
  /// Its selections of pages that belong to a page.
  fileprivate var selections: [(kind: String, selection: PageSelection)] {
    switch formula {
    case .pages(let kind, let selection, _, _, _), .badges(_, let kind, let selection),
      .stating(_, let kind, let selection), .average(_, let kind, let selection):
      [(kind, selection)]
    case .counterparts(let kind, let selection, _, let about):
      [(kind, selection), (about.kind, about.selection)]
    case .occurrences, .distinct, .share, .sum: []
    }
  }
}
