package import Contract
import SourceText

/// The index of a whole catalog, built from all pages: paths, links, listings and facts.
package struct CatalogIndex: Sendable {
  package let contract: Contract
  /// By path; without those of copies of the catalog inside itself.
  package let pages: [PageSummary]
  /// Copies of the catalog inside itself.
  package let copies: [StrayCopy]
  /// The paths of the pages of the copies.
  let copiedFiles: StringInterner
  let notedFiles: NotedFiles
  /// The paths of the pages, by number.
  let pageNumbers: StringInterner
  /// All files that are not pages, or pages that are not checked.
  let otherFiles: StringInterner
  let folders: StringInterner
  /// The folders that have pages somewhere in them.
  let pageFolders: StringInterner
  /// Files of the catalog that are stored elsewhere and are not here, and their folders.
  private let absent: Set<[UInt8]>
  /// The number of the canonical page of each page: of several that represent one folder, such as
  /// an index and its twin, the first; else the page itself.
  let homes: [Int]
  /// What the second page of twins has in common with the first one, by its number.
  private(set) var copied: [Int: CopiedLines] = [:]
  /// The second pages of twins, by the number of the canonical page.
  private(set) var duplicates: [Int: [Int]] = [:]
  /// All names of pages.
  let names: Set<NameKey>
  /// The pages of each kind that listings list, by their names; by the kind's name.
  private(set) var named: [String: HashIndex] = [:]
  /// All pages by their names; only where rows name pages.
  private(set) var allByName = HashIndex([])
  /// The kinds of which some pages are not checked.
  private(set) var uncheckedKinds: Set<String> = []
  /// The kinds of pages without a title, or that cannot be read: these may have any name.
  private(set) var namelessKinds: Set<String> = []
  /// The links with an issue, by page and place, each with one issue.
  package private(set) var linkIssues: [LinkIssue] = []
  /// Whether another page links to a page, by number; set for canonical pages.
  private(set) var hasInboundLink: [Bool] = []
  /// The pages by the normal forms of their paths and of the IDs in these; only where some links
  /// have an issue, since only those need it.
  private(set) var byNormalPath = HashIndex([])
  private(set) var byNormalID = HashIndex([])
  /// The listings in tables that have rows for pages, by page.
  package private(set) var listings: [PageListing] = []
  /// The pages about one thing.
  package private(set) var counterparts = CounterpartGroups()
  /// Which pages belong to a page.
  package private(set) var selector = PageSelector()
  /// The pages that listings leave out, by the page of the listing.
  package private(set) var unlisted: [UnlistedPage] = []
  /// All occurrences of each fact that has to agree and does not, the most probably wrong ones
  /// first.
  package private(set) var disagreements: [[FactOccurrence]] = []
  /// The facts that only rows state.
  package private(set) var unstatedFacts: [UnstatedFact] = []
  /// The fields that pages mark as having no value, and rows state.
  package private(set) var denials: [Denial] = []
  /// The fields of pages whose values are not certain.
  private(set) var doubtful: Set<PageField> = []

  /// `files` are the paths of all files in the catalog, pages or not: a page that is not checked is
  /// there as well; `notedFiles` are those of them that matter to the pages, `absent` those that
  /// belong to the catalog and are not there. `work` runs what is computed for each page.
  package init(
    contract: Contract, pages: [PageSummary], files: [String],
    besides notedFiles: NotedFiles = NotedFiles(), absent: [String] = [],
    by work: some PageExecutor = SerialExecutor()
  ) {
    let split = StrayCopies(among: Self.sorted(pages), of: contract, besides: notedFiles)
    let pages = split.others
    copies = split.copies
    copiedFiles = StringInterner(copies.flatMap { $0.pages.map(\.path) })
    self.notedFiles = notedFiles
    self.contract = contract
    self.pages = pages
    let pageNumbers = StringInterner(pages.map(\.path))
    self.pageNumbers = pageNumbers
    otherFiles = StringInterner(files.filter { pageNumbers.number(of: $0) == nil })
    folders = Self.folders(of: files)
    pageFolders = Self.folders(of: pages.map(\.path))
    self.absent = Self.withFolders(absent)
    homes = Self.homes(of: pages, in: contract)
    names = Set(pages.lazy.flatMap(\.names))
    reviewLinks(by: work)
    uncheckedKinds = Set(uncheckedPages().map(\.kind))
    namelessKinds = Set(self.pages.filter { $0.isUntitled || !$0.isReadable }.compactMap(\.kind))
    named = Dictionary(
      uniqueKeysWithValues: contract.namedKinds.sorted().map { kind in
        let names = homes(ofKind: kind).flatMap { number in
          pages[number].names.map { HashIndex.Entry($0.hash, number) }
        }
        return (kind, HashIndex(names))
      })
    if !named.isEmpty { allByName = pagesByName() }
    copied = copiedLines()
    duplicates = Dictionary(grouping: copied.keys.sorted()) { homes[$0] }
    counterparts = CounterpartGroups(in: self)
    let reader = ListingReader(of: self)
    listings = work.map(pages.count, reader) { $1.listings(of: $0) }.flatMap(\.self)
    selector = PageSelector(in: self)
    let index = self
    unlisted = work.map(listings.count, 0) { number, _ in index.unlisted(in: index.listings[number])
    }
    .flatMap(\.self)
    disagreements = FactConflictFinder(in: self).disagreements(by: work)
    unstatedFacts = findUnstatedFacts()
    denials = findDenials()
    doubtful = doubtfulFields()
  }

  private mutating func reviewLinks(by work: some PageExecutor) {
    var hasInboundLink = [Bool](repeating: false, count: pages.count)
    for outcome in work.map(pages.count, LinkReview(of: self), { $1.review($0) }) {
      linkIssues += outcome.issues
      for page in outcome.ledTo { hasInboundLink[page] = true }
    }
    self.hasInboundLink = hasInboundLink
    if linkIssues.isEmpty { return }
    byNormalPath = HashIndex(
      pages.enumerated().map { .init(IDKey(of: $1.path).hash, $0) })
    byNormalID = HashIndex(
      pages.enumerated().compactMap { number, page in
        page.normalID.map { .init($0.hash, number) }
      })
  }

  /// Copies of a catalog inside itself.
  package static func copies(
    among pages: [PageSummary], of contract: Contract, besides files: NotedFiles
  ) -> [StrayCopy] {
    StrayCopies(among: sorted(pages), of: contract, besides: files).copies
  }

  /// By path, each once.
  private static func sorted(_ pages: [PageSummary]) -> [PageSummary] {
    let pages = pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let isAnyTwice = zip(pages, pages.dropFirst()).contains { $0.path.hasSameBytes(as: $1.path) }
    guard isAnyTwice else { return pages }
    var known = StringInterner()
    return pages.filter { known.add($0.path) }
  }

  private static func folders(of files: [String]) -> StringInterner {
    var folders = StringInterner([""])
    for file in files {
      // Files of one folder mostly follow each other, and are in known folders.
      var folder = RelativePath.folder(of: Array(file.utf8)[...])
      while !folders.contains(folder) {
        folders.add(String(decoding: folder, as: UTF8.self))
        folder = RelativePath.folder(of: folder)
      }
    }
    return folders
  }

  private static func homes(of pages: [PageSummary], in contract: Contract) -> [Int] {
    var folders = StringInterner()
    var first: [Int] = []
    return pages.enumerated().map { number, page in
      let path = Array(page.path.utf8)[...]
      guard contract.isIndexName(RelativePath.name(of: path)) else { return number }
      let folder = RelativePath.folder(of: path)
      if let known = folders.number(of: folder) { return first[known] }
      folders.add(String(decoding: folder, as: UTF8.self))
      first.append(number)
      return number
    }
  }

  private static func withFolders(_ paths: [String]) -> Set<[UInt8]> {
    var all: Set<[UInt8]> = []
    for path in paths {
      var path = Array(path.utf8)[...]
      while !path.isEmpty, all.insert(Array(path)).inserted {
        path = RelativePath.folder(of: path)
      }
    }
    return all
  }

  /// Whether a file or folder that is not here is stored elsewhere.
  package func isAbsent(_ path: String) -> Bool {
    !absent.isEmpty
      && (absent.contains(Array(path.utf8)) || absent.contains(Array((path + ".md").utf8)))
  }

  /// The number of the page at a path.
  func page(at path: String) -> Int? { pageNumbers.number(of: path) }
}
