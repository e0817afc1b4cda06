import Diagnostics
import Linting

/// A notice about findings in staged pages that differ in the work tree, as where a hook has just
/// fixed them.
enum StagedNotice {
  static func text(
    _ result: LintResult, staged: CatalogSource, tree: CatalogSource, seen: PathView
  ) -> String? {
    var pages: [String] = []
    // In report order, so findings of one page are adjacent.
    for finding in result.diagnostics where finding.path != pages.last {
      pages.append(finding.path)
    }
    let changed = pages.filter { staged.hasOther($0, than: tree) }
    guard let first = changed.first.map({ seen($0) }) else { return nil }
    let who =
      switch changed.count {
      case 1: "'\(first)' has"
      case 2: "'\(first)' and 1 more page have"
      default: "'\(first)' and \(changed.count - 1) more pages have"
      }
    return "the staged version was checked: \(who) unstaged changes; 'git add' stages them"
  }
}
