import Catalog
import Contract
import Records

/// Pages at paths where the contract has none: where most are, the contract may be that of another
/// catalog, or the root wrong.
enum UnknownPages {
  /// The message about them, and whether they are all pages; nil where they are few, as guides for
  /// contributors are.
  static func message(
    _ pages: [CheckedPage], _ contract: Contract, besides files: NotedFiles
  ) -> (text: String, areAll: Bool)? {
    let unknown = pages.indices.count { pages[$0].summary.kind == nil }
    guard unknown * 2 > pages.count else { return nil }
    let copied = PageDirectory.copies(among: pages.map(\.summary), of: contract, besides: files)
    let others = copied.reduce(0) { $0 + $1.pages.count }
    guard (unknown - others) * 2 > pages.count - others else { return nil }
    let areAll = unknown == pages.count
    let what = areAll ? "no page is" : "most pages are not"
    let text =
      "\(what) where the contract '\(contract.name)' has pages, so none of their facts were "
      + "checked; is this the catalog's root, and its contract?"
    return (text, areAll)
  }
}
