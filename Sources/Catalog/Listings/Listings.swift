import Contract
import SourceText

/// What pages list in tables and sections: the rows of each page, and the pages that belong to a
/// page or are about the same thing, which rows are compared with.
package final class Listings: Sendable {
  let directory: PageDirectory
  let links: LinkGraph
  /// The listings in tables that have rows for pages, by page.
  package let all: [PageListing]
  /// The pages about one thing.
  package let counterparts: CounterpartGroups
  /// Which pages belong to a page.
  package let selector: PageSelector

  init(in directory: PageDirectory, _ links: LinkGraph, by work: some PageExecutor) {
    self.directory = directory
    self.links = links
    counterparts = CounterpartGroups(in: directory)
    selector = PageSelector(in: directory)
    let reader = ListingReader(in: directory, links, counterparts, selector)
    all = work.map(directory.pages.count, reader) { $1.listings(of: $0) }.flatMap(\.self)
  }

  /// The listings on a page.
  func all(on page: PageSummary) -> ArraySlice<PageListing> {
    let start = all.partitioningIndex { !$0.page.path.precedes(page.path) }
    return all[start...].prefix { $0.page === page }
  }

  var contract: Contract { directory.contract }

  var pages: [PageSummary] { directory.pages }
}
