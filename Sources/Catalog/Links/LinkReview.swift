import Contract
import SourceText

/// Follows links in every renderer, and resolves each once; one worker's view of the catalog.
struct LinkReview: Sendable {
  let directory: PageDirectory
  let places: [Renderer]
  /// Whether all renderers look links up as files: those to files of Markdown, and all others.
  private let followsMarkdown: Bool
  private let followsOthers: Bool
  /// The canonical pages that were found to have an inbound link from another page.
  private var hasInboundLink: [Bool]
  /// The owners of the pages that name another one: whatever its label is, a link to the owner is
  /// right.
  private let owners: [Int: Int]
  /// Buffers that are reused from link to link: where a link resolves to, and where in each
  /// renderer.
  var way: [UInt8] = []
  private var targets: [LinkTarget] = []
  /// The anchors of a page, by its number, read on first use.
  var anchors: [Int: StringInterner] = [:]
  /// Read when the first link resolves to nothing.
  var paths: FoldedPaths?

  /// The results for links that are the same on every page of the current folder, by a part of
  /// their numbers: pages of one folder mostly have the same links.
  private var folderLinks = [FolderLink?](repeating: nil, count: 1 << 10)
  /// The start of the links of the last page, and the number of folders so far.
  private var last: LinkOrigin?
  private var folders = 0
  private var isAtFolder = false

  /// A link of a page in a folder.
  private struct FolderLink {
    let folder: Int
    let number: UInt32
    let series: ObjectIdentifier
    let followed: Followed
  }

  /// The results for the links of one page that use definitions: a destination is followed once for
  /// all links that use it.
  private var references: [Reference: Followed] = [:]

  /// A destination, and the page that a label names; nil where it names none.
  private struct Reference: Hashable {
    let destination: StringPool.Place
    let name: NameKey?
    let ownerKind: Int16
  }

  private struct Followed: Sendable {
    let targets: [LinkTarget]
    let issue: LinkIssueKind?
  }

  /// The results for the links of one page.
  struct Outcome: Sendable {
    var issues: [LinkIssue] = []
    /// The canonical pages that it links to, except those that the worker already has as linked to.
    var linkedPages: [Int] = []
    /// What each of its links resolves to in the first renderer.
    var targets: [FirstTarget] = []
  }

  init(in directory: PageDirectory, _ foreignOwners: [ForeignOwner] = []) {
    self.directory = directory
    owners = Dictionary(
      foreignOwners.map { ($0.number, $0.ownerNumber) }, uniquingKeysWith: { first, _ in first })
    let places = directory.contract.renderers
    self.places = places
    followsMarkdown = !places.isEmpty && places.allSatisfy { $0.followsFiles(isMarkdown: true) }
    followsOthers = !places.isEmpty && places.allSatisfy { $0.followsFiles(isMarkdown: false) }
    hasInboundLink = [Bool](repeating: false, count: directory.pages.count)
  }

  /// Reviews the links of the page with a number.
  mutating func review(_ number: Int) -> Outcome {
    var outcome = Outcome()
    let page = directory.pages[number]
    guard !page.links.isEmpty else { return outcome }
    let origin = LinkOrigin(number, in: directory)
    if last?.isLike(origin) != true { folders += 1 }
    last = origin
    isAtFolder = origin.isAtFolder
    if !references.isEmpty { references.removeAll(keepingCapacity: true) }
    outcome.targets.reserveCapacity(page.links.count)
    for (linkNumber, link) in page.links.enumerated() {
      let issue = follow(link, on: page, from: origin)
      outcome.targets.append(FirstTarget(targets.first))
      if !link.isImage, !link.isFailed { addLinkedPages(from: number, to: &outcome.linkedPages) }
      guard let issue else { continue }
      outcome.issues.append(
        LinkIssue(pageNumber: number, linkNumber: linkNumber, kind: issue))
    }
    return outcome
  }

  /// Stores where a link resolves to in `targets`, and returns its issue.
  private mutating func follow(
    _ link: PageLink, on page: PageSummary, from origin: LinkOrigin
  ) -> LinkIssueKind? {
    guard link.isReference else {
      let number = link.part
      let slot = Int(number) & (folderLinks.count - 1)
      let series = page.links.series
      if let known = folderLinks[slot], known.number == number, known.folder == folders,
        known.series == series
      {
        targets = known.followed.targets
        return known.followed.issue
      }
      let (issue, isSame) = followHere(link, on: page, from: origin)
      if isSame, owners[origin.page] == nil {
        folderLinks[slot] = FolderLink(
          folder: folders, number: number, series: series,
          followed: Followed(targets: targets, issue: issue))
      }
      return issue
    }
    // A label that names no page is ignored.
    let name = link.name.flatMap { directory.mayName($0, in: link, on: page) ? $0 : nil }
    let reference = Reference(destination: link.written, name: name, ownerKind: link.ownerKind)
    if link.stepKind < 0, let known = references[reference] {
      targets = known.targets
      return known.issue
    }
    directory.follow(page.texts[link.path], from: origin, by: &way, into: &targets)
    let issue = issue(of: link, on: page, from: origin)
    if link.stepKind < 0 { references[reference] = Followed(targets: targets, issue: issue) }
    return issue
  }

  /// Stores where a link that is not a reference resolves to in `targets`; its issue, and whether
  /// the result is the same on every page of the folder.
  private mutating func followHere(
    _ link: PageLink, on page: PageSummary, from origin: LinkOrigin
  ) -> (issue: LinkIssueKind?, isSame: Bool) {
    let path = page.texts[link.path]
    if let number = plainTarget(of: link, path, from: origin) {
      targets.removeAll(keepingCapacity: true)
      targets.append(.page(number))
      // A page has its names on every other page.
      let isSame = link.name.map { directory.pages[number].names.contains($0) } ?? true
      return (nil, isSame || isSameInFolder(nil, of: link, on: page))
    }
    directory.follow(path, from: origin, by: &way, into: &targets)
    let issue = issue(of: link, on: page, from: origin)
    // Without a query or an anchor. From an address beside the folder, `../` resolves to the same.
    let isPlain =
      link.path == link.written && !link.isFailed && link.stepKind < 0
      && (isAtFolder || "../".isPrefix(of: path))
    return (issue, isPlain && isSameInFolder(issue, of: link, on: page))
  }

  /// The page that a link resolves to in every renderer, where its label names the page; most links
  /// are like that.
  private mutating func plainTarget(
    of link: PageLink, _ path: ArraySlice<UInt8>, from origin: LinkOrigin
  ) -> Int? {
    guard link.path == link.written, !link.isFailed,
      path.withoutMarkdownEnding == nil ? followsOthers : followsMarkdown,
      let number = directory.page(behind: path, from: origin, by: &way),
      directory.isNamed(number, by: link, on: origin.page)
    else { return nil }
    return number
  }

  /// Whether a label names the targets or does not, on whatever page it is: a page with an ID may
  /// be called by its owner on pages with the same ID. For other issues, more pages are considered.
  private func isSameInFolder(
    _ issue: LinkIssueKind?, of link: PageLink, on page: PageSummary
  ) -> Bool {
    guard let name = link.name else { return true }
    guard directory.names.contains(name) else { return !directory.hasTitle(link, on: page) }
    switch issue {
    case nil, .breaks, .outside: break
    default: return false
    }
    return targets.allSatisfy { target in
      guard case .page(let number) = target else { return true }
      return directory.pages[number].normalID == nil || directory.isCalled(number, name)
    }
  }

  private mutating func addLinkedPages(from page: Int, to linkedPages: inout [Int]) {
    for case .page(let number) in targets {
      let target = directory.canonical[number]
      if hasInboundLink[target] || target == directory.canonical[page] { continue }
      hasInboundLink[target] = true
      linkedPages.append(target)
    }
  }

  private func resolution(
    of link: PageLink, on page: Int, to target: LinkTarget
  ) -> LinkResolution {
    if !owners.isEmpty, case .page(let number) = target, let owner = owners[page],
      directory.canonical[number] == owner
    {
      return .right
    }
    return directory.resolution(of: link, on: page, to: target)
  }

  /// The first issue that applies.
  private mutating func issue(
    of link: PageLink, on page: PageSummary, from origin: LinkOrigin
  ) -> LinkIssueKind? {
    var right: Int?
    var wrong: Int?
    var another: String?
    var missing: String?
    if link.isFailed {
      return .broken(missing: directory.path(of: targets.first) ?? page.path(of: link))
    }
    for (number, target) in targets.enumerated() {
      if right == 0, target == targets[0] { continue }
      switch resolution(of: link, on: origin.page, to: target) {
      case .right:
        right = right ?? number
        continue
      case .anotherPage(let path): another = another ?? path
      case .missing(let path): missing = missing ?? path
      case .outside: break
      }
      // Of several, a renderer that shows files is preferred, since those come first in the rules.
      if wrong == nil || (!places[number].isServed && places[wrong ?? number].isServed) {
        wrong = number
      }
    }
    guard let wrong else { return brokenAnchor(of: link, on: page, targets) }
    if let right {
      return .breaks(
        wrong: ResolvedLink(place: wrong, target: targets[wrong]),
        right: ResolvedLink(place: right, target: targets[right]))
    }
    if another == nil, missing == nil { return .outside }
    if let path = path(inOtherCaseThan: link, from: origin, targets) {
      return .wrongCase(path: path)
    }
    if let another { return .misleading(to: another) }
    return .broken(missing: missing ?? page.path(of: link))
  }
}
