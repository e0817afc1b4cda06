import Catalog
import SourceText

/// Pages at paths where the contract has none: nothing is held against what stands on them. They are told
/// where they are most of all, so that it may be the contract of another catalog, or where the contract
/// has a path that is spelled much like theirs.
enum MisplacedPages {
  /// How many of them are told; a folder that is misspelt holds many.
  private static let most = 3

  /// What to say of them. Other pages without a kind, such as a guide for contributors, belong to no
  /// catalog; one that differs from a page by letter case is told by a rule.
  static func notices(_ pages: [CheckedPage], _ contract: Contract) -> [String] {
    let unknown = pages.filter { $0.summary.kind == nil }
    guard !unknown.isEmpty else { return [] }
    let known = Set(pages.lazy.filter { $0.summary.kind != nil }.map { $0.path.lowercased() })
    let isAll = unknown.count == pages.count
    let misplaced = (isAll ? [] : unknown).compactMap { page in
      known.contains(page.path.lowercased())
        ? nil : contract.pathOfAKind(like: page.path).map { (page.path, meant: $0) }
    }
    if misplaced.isEmpty, unknown.count * 2 > pages.count {
      let what = isAll ? "no page lies" : "most pages do not lie"
      return [
        "\(what) where the contract '\(contract.name)' has pages, so none of their facts were "
          + "checked; is this the catalog's root, and its contract?"
      ]
    }
    let notices = misplaced.prefix(most).map { path, meant in
      "'\(path)' is no page that the contract knows, so none of its facts were checked; "
        + "did you mean '\(meant)'?"
    }
    let more = misplaced.count - notices.count
    guard more > 0 else { return notices }
    return notices + [
      "\(more) more \(more == 1 ? "path is" : "paths are") spelled like those of pages"
    ]
  }
}
