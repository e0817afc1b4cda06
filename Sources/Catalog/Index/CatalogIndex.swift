import DataSyntax
import SourceText

/// What is known of a whole catalog once every page was read: who is where, and who links to whom.
package struct CatalogIndex: Sendable {
  package let contract: Contract
  /// By path.
  package let pages: [PageSummary]
  /// The links with which something is wrong, by page and place, each with the one thing that is.
  package private(set) var faultyLinks: [FaultyLink] = []
  /// Where each page is in `pages`, by its path.
  let pageNumbers: [UTF8Key: Int]
  /// All files that are no pages, or pages that are not checked.
  let otherFiles: Set<UTF8Key>
  let folders: Set<UTF8Key>
  /// What is shown in each place of the contract, in its order.
  let contents: [PlaceContents]
  /// The number of the page that stands for each: of several that are one folder, such as
  /// an index and its twin, the first; else the page itself.
  let homes: [Int]
  /// Every name that some page has.
  let names: Set<PageName>
  /// Whether a page leads to it from elsewhere, by number; told of homes.
  private(set) var isLedTo: [Bool] = []
  /// What the tables list that have rows for pages, by page; of twins, those at home.
  package private(set) var listings: [PageListing] = []
  /// The pages about one thing.
  package private(set) var counterparts: [CounterpartGroup] = []
  let byNormalPath: [String: [String]]
  let byNormalID: [NormalForm: [String]]

  /// `files` are the paths of all files in the catalog, pages or not: a page that is not checked is
  /// there as well.
  package init(contract: Contract, pages: [PageSummary], files: [String]) {
    let pages = pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.contract = contract
    self.pages = pages
    pageNumbers = Dictionary(
      pages.enumerated().map { (UTF8Key(text: $1.path), $0) },
      uniquingKeysWith: { first, _ in first })
    homes = Self.homes(of: pages, in: contract)
    folders = Self.folders(of: files)
    names = Set(pages.lazy.flatMap(\.names))
    var byNormalPath: [String: [String]] = [:]
    var byNormalID: [NormalForm: [String]] = [:]
    for page in pages {
      byNormalPath[IDGrammar.normalForm(of: page.path.utf8), default: []].append(page.path)
      if let id = page.normalID { byNormalID[id, default: []].append(page.path) }
    }
    self.byNormalPath = byNormalPath
    self.byNormalID = byNormalID
    let pageNumbers = pageNumbers
    otherFiles = Set(
      files.lazy.map { UTF8Key(text: $0) }.filter { pageNumbers[$0] == nil })
    let otherFiles = otherFiles
    let folders = folders
    contents = contract.places.map {
      PlaceContents(of: $0, pages: pages, otherFiles: otherFiles, folders: folders)
    }
    var review = LinkReview(of: self)
    review.run()
    faultyLinks = review.faulty
    isLedTo = review.isLedTo
    listings = ListingReader(of: self).listings()
    counterparts = CounterpartGroup.all(in: self)
  }

  private static func folders(of files: [String]) -> Set<UTF8Key> {
    var folders: Set<UTF8Key> = [UTF8Key(text: "")]
    for file in files {
      var folder = RelativePath.folder(of: file)
      while folders.insert(UTF8Key(text: folder)).inserted {
        folder = RelativePath.folder(of: folder)
      }
    }
    return folders
  }

  private static func homes(of pages: [PageSummary], in contract: Contract) -> [Int] {
    var first: [UTF8Key: Int] = [:]
    return pages.enumerated().map { number, page in
      guard contract.isIndexName(RelativePath.name(of: page.path)) else { return number }
      let folder = UTF8Key(text: RelativePath.folder(of: page.path))
      let home = first[folder] ?? number
      first[folder] = home
      return home
    }
  }

  /// The number of the page at a path.
  func page(at path: String) -> Int? { pageNumbers[UTF8Key(text: path)] }
}
