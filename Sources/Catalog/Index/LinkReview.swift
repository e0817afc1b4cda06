import DataSyntax
import SourceText

/// Follows every link of a catalog in every place, and judges it once.
struct LinkReview {
  let index: CatalogIndex
  let places: [ReadingPlace]
  private(set) var faulty: [FaultyLink] = []
  private(set) var isLedTo: [Bool]
  /// What links can lead to on a page, by its number, read when it is first asked for.
  var anchors: [Int: Set<Substring>] = [:]
  /// Read when the first link leads to nothing.
  var paths: FoldedPaths?

  init(of index: CatalogIndex) {
    self.index = index
    places = index.contract.places
    isLedTo = [Bool](repeating: false, count: index.pages.count)
  }

  mutating func run() {
    for (pageNumber, page) in index.pages.enumerated() {
      guard !page.links.isEmpty else { continue }
      let origin = LinkOrigin(pageNumber, of: index)
      for (linkNumber, link) in page.links.enumerated() {
        let path = page.path(of: link)
        let targets = places.indices.map { index.target(of: path, from: origin, in: $0) }
        if !link.isImage, !link.isFailed { note(targets, from: pageNumber) }
        guard let fault = fault(of: link, from: origin, targets) else { continue }
        faulty.append(FaultyLink(pageNumber: pageNumber, linkNumber: linkNumber, fault: fault))
      }
    }
  }

  private mutating func note(_ targets: [LinkTarget], from page: Int) {
    for case .page(let number) in targets {
      let home = index.homes[number]
      if home != index.homes[page] { isLedTo[home] = true }
    }
  }

  /// The first fault that fits.
  private mutating func fault(
    of link: PageLink, from origin: LinkOrigin, _ targets: [LinkTarget]
  ) -> LinkFault? {
    var right: Int?
    var wrong: Int?
    var another: String?
    var missing: String?
    let page = index.pages[origin.page]
    if link.isFailed {
      return .broken(missing: index.path(of: targets.first) ?? page.path(of: link))
    }
    for (number, target) in targets.enumerated() {
      switch index.verdict(of: link, on: origin.page, leadingTo: target) {
      case .right:
        right = right ?? number
        continue
      case .anotherPage(let path): another = another ?? path
      case .missing(let path): missing = missing ?? path
      case .outside: break
      }
      // Of several, a place that shows files is told, since that comes first in the rules.
      if wrong == nil || (!places[number].isServed && places[wrong ?? number].isServed) {
        wrong = number
      }
    }
    guard let wrong else { return brokenAnchor(of: link, on: page, targets) }
    if let right {
      return .breaks(
        wrong: LinkEnd(place: wrong, target: targets[wrong]),
        right: LinkEnd(place: right, target: targets[right]))
    }
    if another == nil, missing == nil { return .outside }
    if let path = path(inOtherCaseThan: link, from: origin, targets) {
      return .wrongCase(path: path)
    }
    if let another { return .misleading(to: another) }
    return .broken(missing: missing ?? page.path(of: link))
  }
}
