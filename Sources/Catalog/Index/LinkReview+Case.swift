import DataSyntax
import SourceText

/// Links that would be right on a disk that does not tell upper from lower case.
extension LinkReview {
  /// The path of a link as it is right, where letters in another case are all that is wrong.
  mutating func path(
    inOtherCaseThan link: PageLink, on page: Int, _ targets: [LinkTarget]
  ) -> String? {
    for (place, target) in zip(places, targets) {
      guard case .missing(let missing) = target else { continue }
      let paths = self.paths ?? FoldedPaths(of: index)
      self.paths = paths
      for candidate in [missing, missing + ".md"] {
        guard let actual = paths.only(like: candidate),
          let path = RelativePath.respelled(link.path, like: actual),
          !path.hasSameBytes(as: link.path),
          case let target = index.target(of: path, on: page, in: place),
          index.verdict(of: link, on: page, leadingTo: target) == .right
        else { continue }
        return path
      }
    }
    return nil
  }
}

/// The paths of a catalog by what they are without regard to letter case.
struct FoldedPaths {
  private var paths: [String: String?] = [:]

  init(of index: CatalogIndex) {
    let others = index.otherFiles.map(\.text) + index.folders.map(\.text)
    for path in index.pages.map(\.path) + others {
      paths.updateValue(paths[path.lowercased()] == nil ? path : nil, forKey: path.lowercased())
    }
  }

  /// The one path that is spelled so in some case; nil where there are several.
  func only(like path: String) -> String? { paths[path.lowercased()] ?? nil }
}
