import SourceText

/// Finding what a link means that leads nowhere.
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

  /// The page or folder that a link means whose path leads to `missing`, where nothing is; nil for a
  /// link that is longer than paths are.
  package func nearest(
    to link: PageLink, on page: PageSummary, missing: String
  ) -> Nearest? {
    if page.isTooLong(link) { return nil }
    // What a link names is mostly right; how far up it begins often is not.
    let named = RelativePath.withoutSteps(page.path(of: link))
    if folders.contains(Array(named.utf8)[...]), !named.isEmpty, !isBareFolder(named) {
      return .same(named)
    }
    for path in [named, missing, missing + ".md"] {
      let same = byNormalPath[NormalForm(of: path.utf8).hash]
      if same.count == 1, let page = same.first { return .same(pages[page].path) }
    }
    let name = RelativePath.name(of: missing)
    let id = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let same = byNormalID[NormalForm(of: id.utf8).hash].map { pages[$0].path }
    if same.count == 1 { return .same(same[0]) }
    return Self.likest(to: named, among: same).map { .similar($0) }
  }

  /// The page that is spelled much like `missing`: one beside it, or one of its name elsewhere.
  package func spelledLike(_ missing: String) -> Nearest? {
    let folder = RelativePath.folder(of: missing)
    let name = RelativePath.name(of: missing)
    let siblings = pages(in: folder).map(\.path).filter { RelativePath.folder(of: $0) == folder }
    if let near = Spelling.nearest(to: name, in: siblings.map { RelativePath.name(of: $0) }) {
      return .similar(folder.isEmpty ? near : "\(folder)/\(near)")
    }
    let namesakes = pages.lazy.map(\.path).filter { RelativePath.name(of: $0) == name }
    let folders = namesakes.map { RelativePath.folder(of: $0) }
    return Spelling.nearest(to: folder, in: folders).map { .similar("\($0)/\(name)") }
  }

  /// The pages below a folder, which follow each other.
  private func pages(in folder: String) -> ArraySlice<PageSummary> {
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    let start = pages.partitioningIndex {
      !$0.path.utf8.lexicographicallyPrecedes(prefix.utf8)
    }
    return pages[start...].prefix { $0.path.utf8.starts(with: prefix.utf8) }
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
