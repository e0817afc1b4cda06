import SourceText

/// Judging links.
extension CatalogIndex {
  /// What a reader gets of a link on the page with a number, where it leads to `target`.
  func verdict(of link: PageLink, on page: Int, leadingTo target: LinkTarget) -> LinkResolution {
    switch target {
    case .page(let number) where !isNamed(number, by: link, on: page):
      .anotherPage(pages[number].path)
    case .page, .file: .right
    case .missing(let path): .missing(path)
    case .outside: .outside
    }
  }

  /// The path that a target has, or would have if it were there.
  func path(of target: LinkTarget?) -> String? {
    switch target {
    case .page(let number): pages[number].path
    case .missing(let path): path
    case .file, .outside, nil: nil
    }
  }

  /// Whether a label names a page, or names none at all and so says nothing.
  func isNamed(_ number: Int, by link: PageLink, on page: Int) -> Bool {
    guard let name = link.name, names.contains(name) else { return true }
    return isCalled(number, on: page) { $0 == name }
  }

  /// Whether one of the names that a page has where another one speaks of it meets a condition.
  ///
  /// A page of one's own ID may also be called by its owner, as where a model's page lists its
  /// providers and each link leads to the provider's page of the model.
  func isCalled(_ number: Int, on page: Int, _ isMeant: (NameKey) -> Bool) -> Bool {
    let target = pages[number]
    // What a page is called that cannot be read, nobody knows.
    if !target.isReadable || target.names.contains(where: isMeant) { return true }
    if let name = fileName(of: target), isMeant(name) { return true }
    guard number != page, let id = target.normalID, id == pages[page].normalID else { return false }
    var folder = Array(target.path.utf8)
    folder.removeSubrange((folder.lastIndex(of: .slash) ?? 0)...)
    for _ in 0..<Self.mostFoldersAbove where !folder.isEmpty {
      folder.removeSubrange((folder.lastIndex(of: .slash) ?? 0)...)
      for place in contract.places {
        if case .page(let owner)? = shown(at: &folder, in: place),
          pages[owner].names.contains(where: isMeant)
        {
          return true
        }
      }
    }
    return false
  }

  /// What the file of a page is called, or the folder that the page stands for: of several pages with one
  /// title, a link that says this leads to the right one.
  private func fileName(of page: PageSummary) -> NameKey? {
    let path = Array(page.path.utf8)[...]
    let isIndex = contract.isIndexName(RelativePath.name(of: path))
    let named = isIndex ? RelativePath.folder(of: path) : path.withoutMarkdownEnding ?? path
    return NameKey(RelativePath.name(of: named))
  }

  /// An owner is looked for in so many folders above a page.
  private static let mostFoldersAbove = 16
}

extension CatalogIndex {
  /// The page that a link leads to, by the link's number; nil where something is wrong with it.
  package func page(behindLink number: Int, on page: PageSummary) -> PageSummary? {
    guard let origin = self.page(at: page.path) else { return nil }
    let from = LinkOrigin(origin, of: self)
    let path = page.texts[page.links[number].path]
    var way: [UInt8] = []
    for place in contract.places.indices {
      if case .page(let target) = target(of: path, from: from, in: place, by: &way),
        isNamed(target, by: page.links[number], on: origin)
      {
        return pages[target]
      }
    }
    return nil
  }

  /// The links with one sort of fault, each with its page; made one by one, since a page can have
  /// hundreds of thousands.
  package func links<Detail>(
    where detail: @escaping (LinkIssueKind) -> Detail?
  ) -> some Collection<(page: PageSummary, link: PageLink, detail: Detail)> {
    faultyLinks.lazy.compactMap { faulty in
      guard let detail = detail(faulty.fault) else { return nil }
      let page = pages[faulty.pageNumber]
      return (page, page.links[faulty.linkNumber], detail)
    }
  }
}
