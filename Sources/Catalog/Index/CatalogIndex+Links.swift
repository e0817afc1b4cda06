import DataSyntax
import SourceText

/// Following links.
extension CatalogIndex {
  /// What a reader gets of a link on the page with a number, where it leads to `target`.
  func verdict(of link: PageLink, on page: Int, leadingTo target: LinkTarget) -> LinkVerdict {
    switch target {
    case .page(let number) where !isNamed(number, by: link, on: page):
      .anotherPage(pages[number].path)
    case .page, .file: .right
    case .missing(let path): .missing(path)
    case .outside: .outside
    }
  }

  /// Where a path on the page with a number leads, as read in `place`; the empty one to itself.
  func target(of path: String, on page: Int, in place: ReadingPlace) -> LinkTarget {
    guard !path.isEmpty else { return .page(page) }
    let origin = pages[page].path
    switch place.links {
    case .files(let index):
      return followFile(path, from: RelativePath.folder(of: origin), index: index)
    case .served(let site):
      let stripped = path.withoutMarkdownEnding
      switch (site.markdown, stripped) {
      case (.resolve, _?):
        return followFile(path, from: RelativePath.folder(of: origin), index: site.indexName)
      case (.none, _?): return .missing(path)
      case (.strip, _), (_, nil):
        let start = site.address(of: origin) ?? RelativePath.folder(of: origin)
        guard let address = RelativePath.resolve((stripped ?? path).utf8, from: start) else {
          return .outside
        }
        return served(address, on: site)
      }
    }
  }

  private func followFile(_ link: String, from folder: String, index: String?) -> LinkTarget {
    guard let path = RelativePath.resolve(link.utf8, from: folder) else { return .outside }
    let key = UTF8Key(text: path)
    if folders.contains(key) {
      let shown = index.flatMap { page(at: path.isEmpty ? $0 : "\(path)/\($0)") }
      return shown.map { .page($0) } ?? .file
    }
    guard link.utf8.last != .slash else { return .missing(path) }
    if let number = pageNumbers[key] { return .page(number) }
    return otherFiles.contains(key) ? .file : .missing(path)
  }

  private func served(_ address: String, on site: ReadingPlace.Site) -> LinkTarget {
    let index = address.isEmpty ? site.indexName : "\(address)/\(site.indexName)"
    let page = address + ".md"
    let isServed = site.address(of: page)?.hasSameBytes(as: address) == true
    for path in isServed ? [index, page] : [index] {
      let key = UTF8Key(text: path)
      if let number = pageNumbers[key] { return .page(number) }
      if otherFiles.contains(key) { return .file }
    }
    return otherFiles.contains(UTF8Key(text: address)) ? .file : .missing(address)
  }

  /// Whether a label names a page, or names none at all and so says nothing.
  ///
  /// A label can also name the owner of the page of one's own ID, as where a model's page lists its
  /// providers and each link leads to the provider's page of the model.
  func isNamed(_ number: Int, by link: PageLink, on page: Int) -> Bool {
    guard let name = link.name, names.contains(name) else { return true }
    let target = pages[number]
    if target.names.contains(name) { return true }
    guard let id = target.normalID, id == pages[page].normalID else { return false }
    var folder = RelativePath.folder(of: target.path)
    for _ in 0..<Self.mostFoldersAbove where !folder.isEmpty {
      folder = RelativePath.folder(of: folder)
      let owners = contract.indexNames.lazy.compactMap { self.page(at: "\(folder)/\($0)") }
      if owners.contains(where: { pages[$0].names.contains(name) }) { return true }
    }
    return false
  }

  /// An owner is looked for in so many folders above a page.
  private static let mostFoldersAbove = 16
}

extension CatalogIndex {
  /// Where a link leads, as read in `place`.
  package func target(
    of link: PageLink, on page: PageSummary, in place: ReadingPlace
  ) -> LinkTarget {
    self.page(at: page.path).map { target(of: link.path, on: $0, in: place) } ?? .outside
  }

  /// What a reader gets of a link, in `place`.
  package func verdict(
    of link: PageLink, on page: PageSummary, in place: ReadingPlace
  ) -> LinkVerdict {
    self.page(at: page.path).map {
      verdict(of: link, on: $0, leadingTo: target(of: link.path, on: $0, in: place))
    } ?? .outside
  }

  /// The links with one sort of fault, each with its page.
  package func links<Detail>(
    where detail: (LinkFault) -> Detail?
  ) -> [(page: PageSummary, link: PageLink, detail: Detail)] {
    faultyLinks.compactMap { faulty in
      guard let detail = detail(faulty.fault) else { return nil }
      let page = pages[faulty.pageNumber]
      return (page, page.links[faulty.linkNumber], detail)
    }
  }
}
