import SourceText

/// Anchors that links point to.
extension LinkReview {
  /// The issue of a link to an anchor that its page does not have; with a query, another page may
  /// be shown.
  mutating func brokenAnchor(
    of link: PageLink, on page: PageSummary, _ targets: [LinkTarget]
  ) -> LinkIssueKind? {
    // Most destinations are only a path.
    guard link.path != link.written, let fragment = page.fragment(of: link), !page.hasQuery(link)
    else { return nil }
    for case .page(let number) in targets where !hasAnchor(fragment, page: number) {
      return .brokenAnchor(page: number)
    }
    return nil
  }

  /// Whether a page has an anchor; `top` is the top of every page by HTML's own rules, and GitHub
  /// gives each anchor a second name, with a prefix.
  private mutating func hasAnchor(_ fragment: String, page: Int) -> Bool {
    if fragment.isEmpty || fragment == "top" { return true }
    let known =
      anchors[page] ?? StringInterner(directory.pages[page].anchorNames.map { String($0) })
    anchors[page] = known
    let bytes = Array(fragment.utf8)[...]
    if known.contains(bytes) { return true }
    let prefix = "user-content-"
    return bytes.starts(with: prefix.utf8) && known.contains(bytes.dropFirst(prefix.utf8.count))
  }
}
