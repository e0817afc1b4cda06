package import Contract

/// The index of a whole catalog, in layers: each is built from the ones before it, and immutable.
package struct CatalogIndex: Sendable {
  /// Paths, folders and names, and which page represents a folder.
  package let directory: PageDirectory
  /// The links with an issue, and the pages that others link to.
  package let links: LinkGraph
  /// What pages list in tables and sections, and which pages belong together.
  package let listings: Listings
  /// The pages that listings leave out, by the page of the listing.
  package let unlisted: [UnlistedPage]
  /// What pages state differently, or only one of them states.
  package let conflicts: FactConflicts
  /// The pages whose changes are asked for, by the bytes of their paths; empty where all are.
  package let changed: Set<[UInt8]>

  /// `files` are the paths of all files in the catalog, pages or not: a page that is not checked is
  /// there as well; `notedFiles` are those of them that matter to the pages, `absent` those that
  /// belong to the catalog and are not there, `changed` those of pages whose changes are asked for.
  /// `work` runs what is computed for each page.
  package init(
    contract: Contract, pages: [PageSummary], files: [String],
    besides notedFiles: NotedFiles = NotedFiles(), absent: [String] = [],
    changed: Set<[UInt8]> = [], by work: some PageExecutor = SerialExecutor()
  ) {
    directory = PageDirectory(
      of: pages, files: files, besides: notedFiles, absent: absent, in: contract)
    links = LinkGraph(of: directory, by: work)
    listings = Listings(in: directory, links, by: work)
    unlisted = listings.unlisted(by: work)
    conflicts = FactConflicts(in: listings, links, by: work)
    self.changed = changed
  }

  /// The contract that all pages were read by.
  package var contract: Contract { directory.contract }

  /// All pages, by path; other pages refer to one by its number here.
  package var pages: [PageSummary] { directory.pages }

  /// Whether the changes of a page are asked for, but not those of another.
  package func hasChanged(_ page: PageSummary, unlike other: PageSummary) -> Bool {
    !changed.isEmpty && changed.contains(Array(page.path.utf8))
      && !changed.contains(Array(other.path.utf8))
  }

  /// The text of an occurrence of a fact, as on its page.
  package func text(of occurrence: FactOccurrence) -> String {
    pages[occurrence.page].text(of: occurrence.fact)
  }
}
