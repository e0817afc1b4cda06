import Contract
import SourceText

extension LinkGraph {
  /// The page that a misleading link is intended for. If it resolves to a page with an ID: the only
  /// other page with the ID of `page` that the label fits. Else, or where there is not exactly one:
  /// the nearest of the pages that the label names, of the kind of the page that it resolves to
  /// where there is one. Nil where the label is wrong, not the link.
  package func page(
    meantBy link: PageLink, on page: PageSummary, insteadOf path: String,
    among byName: HashIndex
  ) -> PageSummary? {
    let pages = directory.pages
    guard let name = link.name, let origin = directory.page(at: page.path) else { return nil }
    if let id = page.normalID, let number = directory.page(at: path), pages[number].normalID != nil
    {
      let counterparts = byNormalID[id.hash]
        .filter { $0 != origin && directory.isNamed($0, by: link, on: origin) }
      if counterparts.count == 1 { return pages[counterparts[0]] }
      // A link to a page about the same thing: its label is wrong where no such page has that name.
      if counterparts.isEmpty, pages[number].normalID == id { return nil }
    }
    let named = byName[name.hash].map { pages[$0] }
    let kind =
      link.ownerKind >= 0
      ? directory.contract.kinds[Int(link.ownerKind)].name
      : directory.page(at: path).flatMap { pages[$0].kind }
    let alike = named.filter { $0.kind == kind && kind != nil }
    return Self.nearest(to: page, among: alike.isEmpty ? named : alike)
  }

  /// The one of these pages that is nearest to `page` by path; nil where several are equally near,
  /// unless they are in the same folder: then the first.
  private static func nearest(to page: PageSummary, among candidates: [PageSummary]) -> PageSummary?
  {
    let folder = RelativePath.folder(of: page.path).utf8.split(separator: .slash)
    var best: (page: PageSummary, shared: Int)?
    var isTied = false
    for candidate in candidates {
      let path = candidate.path.utf8.split(separator: .slash)
      let shared = zip(folder, path).prefix { $0.elementsEqual($1) }.count
      guard let current = best, shared <= current.shared else {
        best = (candidate, shared)
        isTied = false
        continue
      }
      let isInSameFolder =
        RelativePath.folder(of: current.page.path).utf8
        .elementsEqual(RelativePath.folder(of: candidate.path).utf8)
      if shared == current.shared, !isInSameFolder { isTied = true }
    }
    return isTied ? nil : best?.page
  }
}

extension CatalogIndex {
  /// Whether the label of a misleading link is wrong, not its target: the link is that of a row that
  /// is about the target by its other facts, or a fact of its page that a page about the same thing
  /// states as the link does.
  package func hasDoubtfulLabel(_ issue: LinkIssue) -> Bool {
    guard case .misleading(let path) = issue.kind, let target = directory.page(at: path) else {
      return false
    }
    let page = pages[issue.pageNumber]
    let start = page.links[issue.linkNumber].range.start
    for listing in listings.all(on: page) {
      let next = listing.rows.partitioningIndex { listing.subject(of: $0).range.start > start }
      guard next > 0 else { continue }
      let row = listing.rows[next - 1]
      if listing.subject(of: row).link == issue.linkNumber, row.page == directory.canonical[target]
      {
        return true
      }
    }
    guard
      let fact = page.facts.first(where: {
        $0.link == issue.linkNumber && $0.isOfPage
      })
    else { return false }
    return listings.counterparts.groups(of: issue.pageNumber).contains { group in
      listings.counterparts.all[group].pages.prefix(Listings.mostCounterparts).contains { number in
        guard number != issue.pageNumber,
          let other = pages[number].fact(of: fact.field),
          let name = NameKey(pages[number].bytes(of: other))
        else { return false }
        return directory.isCalled(target, name)
      }
    }
  }
}
