/// What is wrong with a link: of all that fits, what comes first here.
package enum LinkIssueKind: Hashable, Sendable {
  /// It leads out of the catalog wherever it is followed.
  case outside
  /// It would be right with this path, which differs in upper and lower case alone.
  case wrongCase(path: String)
  /// It leads to nothing, or out of the catalog, wherever it is followed; the path where its page
  /// should be.
  case broken(missing: String)
  /// Wherever it leads to a page, that is another than its label names: this one, by its path.
  case misleading(to: String)
  /// It is right in the one place, and not in the other.
  indirect case breaks(wrong: ResolvedLink, right: ResolvedLink)
  /// The page is right and has no such heading; the page's number in the index.
  case brokenAnchor(page: Int)
}
