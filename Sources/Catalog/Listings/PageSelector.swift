package import Contract
import SourceText

/// Finds the pages of a kind that belong to a page, each of twins once.
package struct PageSelector: Sendable {
  /// All pages of a kind that the contract asks for, by what their paths have in common with that
  /// of the page that they belong to.
  private let answers: [Question: Answer]

  private struct Question: Hashable {
    let kind: String
    let captures: [String]
  }

  private struct Answer {
    let pages: HashIndex
    /// How many more there are that are not checked, so that only their paths are known.
    let unchecked: [Int: Int]
  }

  /// Pages of one kind.
  package struct PageSet {
    /// Their numbers, in order.
    package let numbers: HashIndex.Group?
    /// How many more there are that are not checked.
    fileprivate let unchecked: Int

    /// Their numbers, in order; nil where some are not checked.
    package var checked: [Int]? { unchecked == 0 ? numbers.map(Array.init) ?? [] : nil }

    package var count: Int { (numbers?.count ?? 0) + unchecked }

    /// Whether the page with a number is one of them.
    package func contains(_ number: Int) -> Bool { numbers?.containsSorted(number) == true }
  }

  init(in directory: PageDirectory) {
    let unchecked = directory.uncheckedPages
    var answers: [Question: Answer] = [:]
    for (kind, selection) in directory.contract.selections {
      let question = Question(kind: kind, captures: selection.captures.map(\.theirs))
      guard answers[question] == nil else { continue }
      let pages = directory.canonicalPages(ofKind: kind).compactMap { number in
        Self.key(question.captures, of: directory.pages[number])
          .map { HashIndex.Entry($0, number) }
      }
      var counts: [Int: Int] = [:]
      for page in unchecked where page.kind == kind {
        if let key = Self.key(question.captures, of: page) { counts[key, default: 0] += 1 }
      }
      answers[question] = Answer(pages: HashIndex(pages), unchecked: counts)
    }
    self.answers = answers
  }

  /// The pages of a kind that belong to a page, by a selection of the contract.
  package func pages(
    ofKind kind: String, _ selection: PageSelection, for page: PageSummary
  ) -> PageSet {
    let question = Question(kind: kind, captures: selection.captures.map(\.theirs))
    guard let answer = answers[question],
      let key = Self.key(selection.captures.map(\.own), of: page)
    else { return PageSet(numbers: nil, unchecked: 0) }
    return PageSet(numbers: answer.pages[key], unchecked: answer.unchecked[key] ?? 0)
  }

  /// A key of a page that others belong to.
  package static func key(of owner: PageSummary, _ selection: PageSelection) -> Int? {
    key(selection.captures.map(\.own), of: owner)
  }

  /// A hash of the values of some captures in a page's path; nil where it does not have them all.
  static func key(_ names: [String], of page: PageSummary) -> Int? {
    key(names) { page.captured($0)?.seededHash }
  }

  private static func key(_ names: [String], of page: UncheckedPage) -> Int? {
    key(names) { page.captures[$0]?.seededHash }
  }

  private static func key(_ names: [String], _ hash: (String) -> Int?) -> Int? {
    var hasher = Hasher()
    for name in names {
      guard let text = hash(name) else { return nil }
      hasher.combine(text)
    }
    return hasher.finalize()
  }
}

extension Contract {
  /// Every question for the pages that belong to a page.
  fileprivate var selections: [(kind: String, selection: PageSelection)] {
    kinds.flatMap { kind -> [(String, PageSelection)] in
      kind.allListings.flatMap(\.selections) + kind.counts.flatMap(\.selections)
    }
  }
}

extension ListingLayout {
  /// Its questions for the pages that belong to a page.
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
  /// Its questions for the pages that belong to a page.
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
