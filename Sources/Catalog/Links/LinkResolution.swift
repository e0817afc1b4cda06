/// What a link resolves to in one renderer, whatever its label is.
package enum LinkTarget: Hashable, Sendable {
  /// A page, by its number in the index.
  case page(Int)
  /// A file that is not a page, or a folder that shows none.
  case file
  /// Nothing; the path where it should be, relative to the root.
  case missing(String)
  /// Beyond the catalog's root.
  case outside
}

/// What a link resolves to in the first renderer, in four bytes.
struct FirstTarget: Sendable {
  /// -1 for a file, -2 for anything else, or where there is no renderer.
  private let number: Int32

  init(_ target: LinkTarget?) {
    number =
      switch target {
      case .page(let page): Int32(clamping: page)
      case .file: -1
      case .missing, .outside, nil: -2
      }
  }

  /// The number of the page.
  var page: Int? { number < 0 ? nil : Int(number) }
  var isFile: Bool { number == -1 }
}

/// The result of resolving a link in one renderer.
package struct ResolvedLink: Hashable, Sendable {
  /// The number of the renderer in the contract.
  package let place: Int
  package let target: LinkTarget
}

/// The result of following a link in one renderer.
package enum LinkResolution: Hashable, Sendable {
  /// The page that the label names, or any target where that is not known.
  case right
  /// A page other than the one that the label names, by its path.
  case anotherPage(String)
  /// Nothing; the path where it should be, relative to the root.
  case missing(String)
  /// Beyond the catalog's root.
  case outside
}

/// A link with an issue.
package struct LinkIssue: Sendable {
  /// The number of its page in the index, and its own number on the page.
  package let pageNumber: Int
  let linkNumber: Int
  package let kind: LinkIssueKind
}

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
