import Contract
import SourceText

/// The links of a catalog, resolved: which have an issue, and which pages other pages link to.
package final class LinkGraph: Sendable {
  let directory: PageDirectory
  /// The links with an issue, by page and place, each with one issue.
  package let issues: [LinkIssue]
  /// The pages that name another owner than that of their folder: then the labels of links to the
  /// owner are wrong, not the links.
  package let foreignOwners: [ForeignOwner]
  /// Whether another page links to a page, by number; set for canonical pages.
  private let hasInboundLink: [Bool]
  /// What each link resolves to in the first renderer, and where those of each page begin.
  private let targets: [FirstTarget]
  private let starts: [Int]
  /// The pages by the normal forms of their paths and of the IDs in these; only where some links
  /// have an issue, since only those need it.
  let byNormalPath: HashIndex
  let byNormalID: HashIndex

  init(of directory: PageDirectory, by work: some PageExecutor) {
    let pages = directory.pages
    var issues: [LinkIssue] = []
    var hasInboundLink = [Bool](repeating: false, count: pages.count)
    let foreignOwners = directory.foreignOwners()
    let review = LinkReview(in: directory, foreignOwners)
    var targets: [FirstTarget] = []
    var starts: [Int] = []
    starts.reserveCapacity(pages.count)
    for outcome in work.map(pages.count, review, { $1.review($0) }) {
      starts.append(targets.count)
      // Pages of data have no links.
      if outcome.targets.isEmpty { continue }
      issues += outcome.issues
      targets += outcome.targets
      for page in outcome.linkedPages { hasInboundLink[page] = true }
    }
    self.directory = directory
    self.foreignOwners = foreignOwners
    self.issues = issues
    self.targets = targets
    self.starts = starts
    self.hasInboundLink = hasInboundLink
    let pagesToFind = issues.isEmpty ? [] : pages
    byNormalPath = HashIndex(
      pagesToFind.enumerated().map { .init(IDKey(of: $1.path).hash, $0) })
    byNormalID = HashIndex(
      pagesToFind.enumerated().flatMap { number, page in
        [page.normalID, page.otherID].compactMap { $0 }.map { .init($0.hash, number) }
      })
  }

  /// The issue of a link, by its number and that of its page; nil for none.
  func issue(ofLink link: Int, on page: Int) -> LinkIssueKind? {
    let place = issues.partitioningIndex { ($0.pageNumber, $0.linkNumber) >= (page, link) }
    guard place < issues.count, issues[place].pageNumber == page,
      issues[place].linkNumber == link
    else { return nil }
    return issues[place].kind
  }

  /// What a link resolves to in the first renderer, by its number and that of its page.
  func firstTarget(ofLink link: Int, on page: Int) -> FirstTarget { targets[starts[page] + link] }

  /// The link with an issue, and its page.
  package func link(with issue: LinkIssue) -> (page: PageSummary, link: PageLink) {
    let page = directory.pages[issue.pageNumber]
    return (page, page.links[issue.linkNumber])
  }

  /// The canonical pages that no other page links to, nor would link to if its links were fixed.
  package func orphans() -> [PageSummary] {
    let (pages, canonical) = (directory.pages, directory.canonical)
    var hasInboundLink = hasInboundLink
    guard pages.indices.contains(where: { canonical[$0] == $0 && !hasInboundLink[$0] }) else {
      return []
    }
    // Links to a page that should be beside its twin would be links to both.
    for file in directory.misplacedFiles {
      guard file.existing == nil, let meant = file.meant, directory.contract.isIndex(meant),
        let twin = directory.page(ofFolder: RelativePath.folder(of: meant))
      else { continue }
      hasInboundLink[canonical[twin]] = true
    }
    for issue in issues {
      guard case .broken(let missing) = issue.kind,
        case let (origin, link) = self.link(with: issue),
        case .same(let path)? = nearest(to: link, on: origin, missing: missing),
        let page = directory.page(at: path)
      else { continue }
      hasInboundLink[canonical[page]] = true
    }
    return pages.indices.filter { canonical[$0] == $0 && !hasInboundLink[$0] }.map { pages[$0] }
  }
}
