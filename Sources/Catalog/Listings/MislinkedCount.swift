import Contract
import SourceText

/// Links whose label has a number of pages, and that resolve to a page without those pages.
extension CatalogIndex {
  /// Such links, each with the path of the page that it resolves to and the page that it should
  /// resolve to: where the number is that of an owner's pages, the page of the owner; else a page
  /// that lists all pages of the kind.
  package func mislinkedCounts() -> [MislinkedCount] {
    let complete = completeListings()
    return directory.canonicalPagesAndTwins.flatMap { page in
      page.labeledCounts().compactMap { mislinked($0, on: page, complete) }
    }
  }

  package typealias MislinkedCount = (
    page: PageSummary, link: PageLink, path: String, meant: PageSummary
  )

  private func mislinked(
    _ count: PageSummary.LabeledCount, on page: PageSummary, _ complete: [String: [Int]]
  ) -> MislinkedCount? {
    guard let origin = directory.page(at: page.path),
      links.issue(ofLink: count.link, on: origin) == nil,
      let target = links.page(behindLink: count.link, on: page),
      let number = directory.canonicalPage(of: target)
    else { return nil }
    let link = page.links[count.link]
    if let ownerLink = count.ownerLink {
      guard links.issue(ofLink: ownerLink, on: origin) == nil,
        let owner = links.page(behindLink: ownerLink, on: page), owner.kind == target.kind,
        directory.canonicalPage(of: owner) != number
      else { return nil }
      return (page, link, target.path, owner)
    }
    guard !target.hasCaptures, let layout = target.layout, !layout.allListings.isEmpty,
      !layout.allListings.contains(where: { $0.kind == count.kind }),
      let meant = complete[count.kind]?.first
    else { return nil }
    return (page, link, target.path, pages[meant])
  }

  /// The canonical pages that list all pages of a kind, by its name; those below the root come
  /// first, since the root lists everything.
  private func completeListings() -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (number, page) in directory.canonicalPages where !page.hasCaptures {
      for listing in page.layout?.allListings ?? []
      where listing.every?.captures.isEmpty == true
        && found[listing.kind]?.contains(number) != true
      {
        found[listing.kind, default: []].append(number)
      }
    }
    return found.mapValues { numbers in
      numbers.filter { pages[$0].path.utf8.contains(.slash) }
        + numbers.filter { !pages[$0].path.utf8.contains(.slash) }
    }
  }
}

extension PageSummary {
  /// A number of pages of a kind in the label of a link.
  fileprivate struct LabeledCount {
    let link: Int
    let kind: String
    /// The link to the page that they belong to, above the number in its section; nil where the
    /// number is that of all pages.
    let ownerLink: Int?
  }

  /// The numbers of pages that are the only ones in the label of a link, in the order of the page.
  fileprivate func labeledCounts() -> [LabeledCount] {
    if self.counts.isEmpty || links.isEmpty { return [] }
    let counts = self.counts.compactMap { count -> Counted? in
      switch count.formula {
      case .pages(let kind, let selection, let owner, false, nil):
        owner != nil || selection.captures.isEmpty ? Counted(count, kind, owner) : nil
      case .counterparts(let kind, _, let owner, _): Counted(count, kind, owner)
      default: nil
      }
    }
    if counts.isEmpty { return [] }
    let labels = links.indices.filter { !links[$0].isImage }
      .sorted { links[$0].labelRange < links[$1].labelRange }
    var found: [LabeledCount] = []
    var section: Int?
    var owners: [FieldIndex: Int] = [:]
    for fact in facts where fact.row == nil {
      if fact.section != section { (section, owners) = (fact.section, [:]) }
      if let link = fact.link { owners[fact.field] = link }
      guard
        let counted = counts.first(where: {
          $0.field == fact.field && ($0.section == nil || $0.section == fact.layout)
        }),
        case let place = labels.partitioningIndex(where: {
          links[$0].labelRange.start > fact.range.start
        }), place > 0, links[labels[place - 1]].labelRange.contains(fact.range)
      else { continue }
      let link = labels[place - 1]
      guard let owner = counted.owner else {
        found.append(LabeledCount(link: link, kind: counted.kind, ownerLink: nil))
        continue
      }
      if let ownerLink = owners[owner] {
        found.append(LabeledCount(link: link, kind: counted.kind, ownerLink: ownerLink))
      }
    }
    let perLink = Dictionary(grouping: found, by: \.link)
    return found.filter { perLink[$0.link]?.count == 1 }
  }

  private struct Counted {
    let field: FieldIndex
    let section: SectionIndex?
    let kind: String
    let owner: FieldIndex?

    init(_ count: CountLayout, _ kind: String, _ owner: FieldIndex?) {
      field = count.field
      section = count.section
      self.kind = kind
      self.owner = owner
    }
  }
}
