import SourceText

/// Following links.
extension CatalogIndex {
  /// Where a link on the page at `path` leads, as read in `place`.
  package func verdict(of link: PageLink, on path: String, in place: ReadingPlace) -> LinkVerdict {
    switch place.links {
    case .files:
      return followFile(link.path, from: RelativePath.folder(of: path))
    case .served(let site):
      let stripped = link.path.withoutMarkdownEnding
      switch (site.markdown, stripped) {
      case (.resolve, _?): return followFile(link.path, from: RelativePath.folder(of: path))
      case (.none, _?): return .missing(link.path)
      case (.strip, _), (_, nil):
        let start = site.address(of: path) ?? RelativePath.folder(of: path)
        guard let address = RelativePath.resolve((stripped ?? link.path).utf8, from: start) else {
          return .outside
        }
        return served[place.name]?.contains(address) == true ? .there : .missing(address)
      }
    }
  }

  private func followFile(_ link: String, from folder: String) -> LinkVerdict {
    guard let path = RelativePath.resolve(link.utf8, from: folder) else { return .outside }
    if folders.contains(path) { return .there }
    return files.contains(path) && link.utf8.last != .slash ? .there : .missing(path)
  }
}
