import SourceText

/// What is known of a whole catalog once every page was read: who is where, and who links to whom.
package struct CatalogIndex: Sendable {
  package let contract: Contract
  /// By path.
  package let pages: [PageSummary]
  let files: Set<String>
  let folders: Set<String>
  /// For each place where pages are read as a site, the paths that are served.
  let served: [String: Set<String>]
  let byNormalPath: [String: [String]]
  let byNormalID: [String: [String]]

  /// `files` are the paths of all files in the catalog, pages or not: a page that is not checked is
  /// there as well.
  package init(contract: Contract, pages: [PageSummary], files: [String]) {
    let pages = pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.contract = contract
    self.pages = pages
    self.files = Set(files)
    folders = Self.folders(of: files)
    served = Dictionary(
      contract.places.compactMap { place in
        guard case .served(let site) = place.links else { return nil }
        return (place.name, Set(files.compactMap { site.address(of: $0) }))
      }, uniquingKeysWith: { first, _ in first })
    var byNormalPath: [String: [String]] = [:]
    var byNormalID: [String: [String]] = [:]
    for page in pages {
      byNormalPath[IDGrammar.normalForm(of: page.path.utf8), default: []].append(page.path)
      if let id = page.normalID { byNormalID[id, default: []].append(page.path) }
    }
    self.byNormalPath = byNormalPath
    self.byNormalID = byNormalID
  }

  private static func folders(of files: [String]) -> Set<String> {
    var folders: Set<String> = [""]
    for file in files {
      var folder = RelativePath.folder(of: file)
      while folders.insert(folder).inserted { folder = RelativePath.folder(of: folder) }
    }
    return folders
  }
}
