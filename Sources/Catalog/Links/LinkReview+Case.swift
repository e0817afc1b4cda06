import Contract
import SourceText

/// Links that would be right on a case-insensitive disk.
extension LinkReview {
  /// The right path of a link, where only letter case is wrong.
  mutating func path(
    inOtherCaseThan link: PageLink, from origin: LinkOrigin, _ targets: [LinkTarget]
  ) -> String? {
    let path = directory.pages[origin.page].path(of: link)
    for (place, target) in targets.enumerated() {
      guard case .missing(let missing) = target else { continue }
      let paths = self.paths ?? FoldedPaths(in: directory)
      self.paths = paths
      for candidate in [missing, missing + ".md"] {
        guard let actual = paths.only(like: candidate),
          let respelled = RelativePath.respelled(path, like: actual),
          !respelled.hasSameBytes(as: path),
          case let target = directory.target(
            of: Array(respelled.utf8)[...], from: origin, in: place, by: &way),
          isRight(target, for: link, from: origin)
        else { continue }
        return respelled
      }
    }
    return nil
  }

  /// Whether a label names a target; a file of no kind, such as an index in another letter case, has
  /// no name.
  private func isRight(_ target: LinkTarget, for link: PageLink, from origin: LinkOrigin) -> Bool {
    if case .page(let number) = target, directory.pages[number].kind == nil { return true }
    return directory.resolution(of: link, on: origin.page, to: target) == .right
  }
}

/// The paths of a catalog by their case-folded forms.
struct FoldedPaths {
  private let paths: [String]
  private let numbers: HashIndex

  init(in directory: PageDirectory) {
    let paths =
      directory.pageNumbers.texts + directory.otherFiles.texts + directory.folders.texts
    self.paths = paths
    numbers = HashIndex(
      paths.enumerated().map { HashIndex.Entry($1.lowercased().hashValue, $0) })
  }

  /// The only path that differs at most in letter case; nil where there are several.
  func only(like path: String) -> String? {
    let folded = path.lowercased()
    let alike = numbers[folded.hashValue].lazy.map { paths[$0] }
      .filter { $0.lowercased() == folded }
    guard let first = alike.first, alike.dropFirst().isEmpty else { return nil }
    return first
  }
}
