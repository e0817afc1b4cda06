import DataSyntax
import SourceText

/// Following links.
extension CatalogIndex {
  /// Where a path leads that starts from `origin`, in the place with a number; the empty one leads to
  /// the page itself.
  func target(of path: String, from origin: LinkOrigin, in place: Int) -> LinkTarget {
    guard !path.isEmpty else { return .page(origin.page) }
    let link = Array(path.utf8)[...]
    switch contract.places[place].links {
    case .files: return followFile(link, from: origin, in: place)
    case .served(let site):
      let isMarkdown = link.count > 3 && link.suffix(3) == Self.markdownEnding
      switch (site.markdown, isMarkdown) {
      case (.resolve, true): return followFile(link, from: origin, in: nil)
      case (.none, true): return .missing(path)
      case (.strip, _), (_, false):
        let start = origin.addresses[place]
        let stripped = isMarkdown ? link.dropLast(3) : link
        guard let address = RelativePath.resolve(stripped, from: start) else { return .outside }
        return contents[place].target(at: UTF8Key(text: address)) ?? .missing(address)
      }
    }
  }

  private static let markdownEnding = Array(".md".utf8)[...]

  /// Where a path leads from the page's folder; to a folder only in a place that shows folders.
  private func followFile(
    _ link: ArraySlice<UInt8>, from origin: LinkOrigin, in place: Int?
  ) -> LinkTarget {
    guard let path = RelativePath.resolve(link, from: origin.folder) else { return .outside }
    let key = UTF8Key(text: path)
    if let place, let target = contents[place].target(at: key) { return target }
    guard link.last != .slash else { return .missing(path) }
    if let number = pageNumbers[key] { return .page(number) }
    return otherFiles.contains(key) ? .file : .missing(path)
  }

  /// Where a link leads, as read in `place`.
  package func target(
    of link: PageLink, on page: PageSummary, in place: ReadingPlace
  ) -> LinkTarget {
    follow(link, on: page, in: place)?.target ?? .outside
  }

  /// What a reader gets of a link, in `place`.
  package func verdict(
    of link: PageLink, on page: PageSummary, in place: ReadingPlace
  ) -> LinkVerdict {
    follow(link, on: page, in: place).map { verdict(of: link, on: $0.page, leadingTo: $0.target) }
      ?? .outside
  }

  /// Nil for a page or a place that the index does not have.
  private func follow(
    _ link: PageLink, on page: PageSummary, in place: ReadingPlace
  ) -> (page: Int, target: LinkTarget)? {
    guard let number = self.page(at: page.path),
      let place = contract.places.firstIndex(where: { $0.name == place.name })
    else { return nil }
    return (number, target(of: page.path(of: link), from: LinkOrigin(number, of: self), in: place))
  }
}
