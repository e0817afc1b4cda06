import Contract
import SourceText

/// Links that would be right on a case-insensitive disk.
extension LinkReview {
  /// The right path of a link, where only letter case is wrong.
  mutating func path(
    inOtherCaseThan link: PageLink, from origin: LinkOrigin, _ targets: [LinkTarget]
  ) -> String? {
    let path = index.pages[origin.page].path(of: link)
    for (place, target) in targets.enumerated() {
      guard case .missing(let missing) = target else { continue }
      let paths = self.paths ?? FoldedPaths(of: index)
      self.paths = paths
      for candidate in [missing, missing + ".md"] {
        guard let actual = paths.only(like: candidate),
          let respelled = RelativePath.respelled(path, like: actual),
          !respelled.hasSameBytes(as: path),
          case let target = index.target(
            of: Array(respelled.utf8)[...], from: origin, in: place, by: &way),
          index.verdict(of: link, on: origin.page, leadingTo: target) == .right
        else { continue }
        return respelled
      }
    }
    return nil
  }
}
