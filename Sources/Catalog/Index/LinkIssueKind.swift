/// The kinds of issues of a link; the first that applies is reported.
package enum LinkIssueKind: Hashable, Sendable {
  /// It links out of the catalog in every renderer.
  case outside
  /// It would be right with this path, which differs only in letter case.
  case wrongCase(path: String)
  /// It resolves to nothing, or out of the catalog, in every renderer; the path where its page
  /// should be.
  case broken(missing: String)
  /// Wherever it resolves to a page, that is not the page that its label names but this one, by its
  /// path.
  case misleading(to: String)
  /// It is right in one renderer, and not in the other.
  indirect case breaks(wrong: ResolvedLink, right: ResolvedLink)
  /// The page is right but has no such heading; the page's number in the index.
  case brokenAnchor(page: Int)
}
