import Contract
import SourceText

/// Resolution of links.
extension PageDirectory {
  /// The resolution of a link on the page with a number, where it resolves to `target`.
  func resolution(of link: PageLink, on page: Int, to target: LinkTarget) -> LinkResolution {
    switch target {
    case .page(let number) where !isNamed(number, by: link, on: page):
      .anotherPage(pages[number].path)
    case .page, .file: .right
    case .missing(let path): .missing(path)
    case .outside: .outside
    }
  }

  /// The path of a target, or the path that a missing target would have.
  func path(of target: LinkTarget?) -> String? {
    switch target {
    case .page(let number): pages[number].path
    case .missing(let path): path
    case .file, .outside, nil: nil
    }
  }

  /// Whether a label names a page, or no page at all.
  func isNamed(_ number: Int, by link: PageLink, on page: Int) -> Bool {
    guard let name = link.name else { return true }
    let isOfOwner =
      link.ownerKind < 0
      || pages[number].layout === contract.kinds[Int(link.ownerKind)]
    // The usual case, and a fast check.
    if isOfOwner, pages[number].names.contains(name) { return true }
    guard names.contains(name) else { return !hasUnknownTitle(link, to: number, on: page) }
    if pages[page].namesHeading(link) { return true }
    if link.stepKind >= 0, pages[number].layout === contract.kinds[Int(link.stepKind)] {
      return true
    }
    if !isOfOwner {
      // Another page has the same name, and is not the owner.
      let owner = contract.kinds[Int(link.ownerKind)].name
      if names.named[owner]?[name.hash].isEmpty == false { return false }
    }
    return isCalled(number, on: page) { $0 == name }
  }

  /// Whether a label names a page, or has a title in a label of the contract, which may name none.
  func mayName(_ name: NameKey, in link: PageLink, on page: PageSummary) -> Bool {
    names.contains(name) || hasTitle(link, on: page)
  }

  /// Whether a label is one of the contract's with a title in it.
  func hasTitle(_ link: PageLink, on page: PageSummary) -> Bool {
    let label = page.label(of: link)
    return contract.kinds.contains { $0.names.contains { $0.title(in: label) != nil } }
  }

  /// Whether the label of a link to a page is one of the contract's for its kind, with a title that
  /// neither that page nor any other has, and that the page with the link does not state.
  private func hasUnknownTitle(_ link: PageLink, to number: Int, on page: Int) -> Bool {
    let (target, origin) = (pages[number], pages[page])
    guard let patterns = target.layout?.names, !patterns.isEmpty, !target.isUntitled,
      let name = link.name
    else { return false }
    let label = origin.label(of: link)
    guard let title = patterns.lazy.compactMap({ $0.title(in: label) }).first,
      let key = NameKey(title), !isCalled(number, on: page, { $0 == name })
    else { return false }
    return !origin.facts.contains { NameKey(origin.bytes(of: $0)) == key }
  }

  /// Whether one of the names by which another page may call a page meets a condition.
  ///
  /// A page with its own ID may also be called by its owner, as where a model's page lists its
  /// providers and each link resolves to the provider's page of the model.
  func isCalled(_ number: Int, on page: Int, _ isMeant: (NameKey) -> Bool) -> Bool {
    // Names are compared before those in paths, which take longer.
    isCalledByName(number, isMeant)
      || number != page && pages[number].hasID(of: pages[page]) && isOwned(number, by: isMeant)
      || isCalledByPath(pages[number], isMeant)
  }

  /// Whether a fact of a page is the name of one of the folders around it, or of the page that is
  /// shown for one.
  package func isInFolder(of fact: FactSummary, _ page: PageSummary) -> Bool {
    guard let name = NameKey(page.bytes(of: fact)) else { return false }
    var folder = RelativePath.folder(of: page.path)
    for _ in 0..<Self.mostFoldersAbove where !folder.isEmpty {
      if NameKey(RelativePath.name(of: folder)) == name { return true }
      if let owner = self.page(ofFolder: folder), pages[owner].names.contains(name) { return true }
      folder = RelativePath.folder(of: folder)
    }
    return false
  }

  /// Whether every other page may call a page by a name.
  func isCalled(_ number: Int, _ name: NameKey) -> Bool {
    isCalledByName(number) { $0 == name } || isCalledByPath(pages[number]) { $0 == name }
  }

  /// Twins are one page: a name of either is a name of both.
  private func isCalledByName(_ number: Int, _ isMeant: (NameKey) -> Bool) -> Bool {
    let target = pages[number]
    // The names of an unreadable page are not known.
    if !target.isReadable || target.names.contains(where: isMeant) { return true }
    return twins(of: number).contains { pages[$0].names.contains(where: isMeant) }
  }

  /// The other pages that represent the folder of a page.
  private func twins(of number: Int) -> [Int] {
    let first = canonical[number]
    guard let others = duplicates[first] else { return [] }
    return ([first] + others).filter { $0 != number }
  }

  /// Whether a page may be called by the name of its file, with its ending or without, or of the
  /// folder that it represents, as by its title: several pages may have one title, and a title may
  /// be wrong.
  private func isCalledByPath(_ page: PageSummary, _ isMeant: (NameKey) -> Bool) -> Bool {
    let path = Array(page.path.utf8)[...]
    let file = RelativePath.name(of: path)
    let named =
      contract.isIndexName(file)
      ? RelativePath.folder(of: path) : path.withoutMarkdownEnding ?? path
    let name = RelativePath.name(of: named)
    if [file, name].contains(where: { NameKey($0).map(isMeant) == true }) { return true }
    guard let patterns = page.layout?.names, !patterns.isEmpty else { return false }
    let title = String(decoding: name, as: UTF8.self)
    return patterns.contains { $0.name(title: title).map(isMeant) == true }
  }

  /// The maximum number of folders above a page in which its owner is looked for.
  static let mostFoldersAbove = 16
}

extension LinkGraph {
  /// The page that a link resolves to, by the link's number; nil where the link has an issue.
  package func page(behindLink number: Int, on page: PageSummary) -> PageSummary? {
    guard let origin = directory.page(at: page.path) else { return nil }
    // Without an issue, the label names what the link resolves to in each renderer.
    if foreignOwners.isEmpty, let target = firstTarget(ofLink: number, on: origin).page,
      issue(ofLink: number, on: origin) == nil
    {
      return directory.pages[target]
    }
    return directory.page(behindLink: number, on: page)
  }
}

extension PageDirectory {
  /// The page that a link resolves to, by the link's number; nil where the link has an issue.
  fileprivate func page(behindLink number: Int, on page: PageSummary) -> PageSummary? {
    guard let origin = self.page(at: page.path) else { return nil }
    let from = LinkOrigin(origin, in: self)
    let path = page.texts[page.links[number].path]
    var way: [UInt8] = []
    for place in contract.renderers.indices {
      if case .page(let target) = target(of: path, from: from, in: place, by: &way),
        isNamed(target, by: page.links[number], on: origin)
      {
        return pages[target]
      }
    }
    return nil
  }
}
