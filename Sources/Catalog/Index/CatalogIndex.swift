import SourceText

/// What is known of a whole catalog once every page was read: who is where, and who links to whom.
package struct CatalogIndex: Sendable {
  package let contract: Contract
  /// By path.
  package let pages: [PageSummary]
  private let files: Set<String>
  private let folders: Set<String>
  /// For each place where pages are read as a site, the paths that are served.
  private let served: [String: Set<String>]
  private let byNormalPath: [String: [String]]
  private let byNormalID: [String: [String]]

  /// `files` are the paths of all files in the catalog, pages or not.
  package init(contract: Contract, pages: [PageSummary], files: [String]) {
    let pages = pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.contract = contract
    self.pages = pages
    self.files = Set(files)
    folders = Self.folders(of: files)
    served = Dictionary(
      contract.places.compactMap { place in
        guard case .served(let site) = place.links else { return nil }
        return (place.name, Set(pages.compactMap { site.address(of: $0.path) }))
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

// MARK: - Following links

extension CatalogIndex {
  /// Where a link on the page at `path` leads, as read in `place`.
  package func verdict(of link: PageLink, on path: String, in place: ReadingPlace) -> LinkVerdict {
    switch place.links {
    case .files:
      return followFile(link.path, from: RelativePath.folder(of: path))
    case .served(let site):
      let isMarkdown = link.path.hasSuffix(".md")
      switch (isMarkdown, site.markdown) {
      case (true, .resolve): return followFile(link.path, from: RelativePath.folder(of: path))
      case (true, .none): return .missing(link.path)
      case (true, .strip), (false, _):
        let target = isMarkdown ? link.path.utf8.dropLast(3) : link.path.utf8[...]
        let start = site.address(of: path) ?? RelativePath.folder(of: path)
        guard let address = RelativePath.resolve(target, from: start) else { return .outside }
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

// MARK: - Finding what was meant

extension CatalogIndex {
  /// The page that a link to `path`, which is not there, may mean.
  package enum Nearest: Hashable, Sendable {
    /// The only one with the same path or ID in normal form.
    case same(String)
    /// One of several with the same ID, or one that is spelled much the same.
    case similar(String)

    package var path: String {
      switch self {
      case .same(let path), .similar(let path): path
      }
    }
  }

  /// The page or folder that a link means whose path leads to `missing`, where nothing is.
  package func nearest(to link: PageLink, missing: String) -> Nearest? {
    // What a link names is mostly right; how far up it begins often is not.
    let named = RelativePath.withoutSteps(link.path)
    if folders.contains(named), !named.isEmpty { return .same(named) }
    for path in [named, missing, missing + ".md"] {
      if let same = byNormalPath[IDGrammar.normalForm(of: path.utf8)], same.count == 1 {
        return .same(same[0])
      }
    }
    let name = RelativePath.name(of: missing)
    let id = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    guard let same = byNormalID[IDGrammar.normalForm(of: id.utf8)] else { return nil }
    if same.count == 1 { return .same(same[0]) }
    return Self.likest(to: named, among: same).map { .similar($0) }
  }

  /// The page that is spelled much like `missing`: one beside it, or one of its name elsewhere.
  package func spelledLike(_ missing: String) -> Nearest? {
    let folder = RelativePath.folder(of: missing)
    let name = RelativePath.name(of: missing)
    let siblings = pages.lazy.map(\.path).filter { RelativePath.folder(of: $0) == folder }
    if let near = Spelling.nearest(to: name, in: siblings.map { RelativePath.name(of: $0) }) {
      return .similar(folder.isEmpty ? near : "\(folder)/\(near)")
    }
    let namesakes = pages.lazy.map(\.path).filter { RelativePath.name(of: $0) == name }
    let folders = namesakes.map { RelativePath.folder(of: $0) }
    return Spelling.nearest(to: folder, in: folders).map { .similar("\($0)/\(name)") }
  }

  /// The candidate that ends most like `path`; of several, the first.
  private static func likest(to path: String, among candidates: [String]) -> String? {
    let wanted = IDGrammar.normalForm(of: path.utf8).utf8.reversed()
    let scored = candidates.map { candidate in
      let form = IDGrammar.normalForm(of: candidate.utf8).utf8.reversed()
      return (path: candidate, score: zip(form, wanted).prefix { $0 == $1 }.count)
    }
    return scored.max { $0.score < $1.score || ($0.score == $1.score && $0.path > $1.path) }?.path
  }
}

extension ReadingPlace.Site {
  /// The address, without slashes at its ends, at which a page is served; nil for one that is not.
  func address(of path: String) -> String? {
    let name = RelativePath.name(of: path)
    if name == indexName { return RelativePath.folder(of: path) }
    return name == twinName || !path.hasSuffix(".md") ? nil : String(path.dropLast(3))
  }
}
