import Diagnostics

/// The findings of one cause: one rule, one sort of page, one element of the contract, one wording.
struct CauseGroup {
  /// In report order; the first one is shown.
  private(set) var members: [Diagnostic]

  private struct Key: Hashable {
    let rule: String
    let cause: Diagnostic.Cause
    let wording: String
  }

  /// Groups findings that are in report order, by the place of each group's first.
  static func groups(of diagnostics: [Diagnostic]) -> [CauseGroup] {
    var groups: [CauseGroup] = []
    var positions: [Key: Int] = [:]
    for diagnostic in diagnostics {
      let key = Key(
        rule: diagnostic.rule, cause: diagnostic.cause, wording: diagnostic.message.wording)
      if let position = positions[key] {
        groups[position].members.append(diagnostic)
      } else {
        positions[key] = groups.count
        groups.append(CauseGroup(members: [diagnostic]))
      }
    }
    return groups
  }

  /// What is said of the members that are not shown; nil where there are none.
  var remainder: String? {
    let others = members.dropFirst()
    guard !others.isEmpty else { return nil }
    let pages = Set(others.map(\.path)).subtracting([members[0].path]).count
    let onThisPage = others.count { $0.path == members[0].path }
    let places = others.count - onThisPage
    switch (onThisPage, places == pages) {
    case (0, true): return "and on \(Count(pages, "more page"))"
    case (0, false): return "and \(places) more times on \(Count(pages, "other page"))"
    case (_, _) where places == 0: return "and \(onThisPage) more on this page"
    default:
      return "and \(onThisPage) more on this page, and \(places) on \(Count(pages, "other page"))"
    }
  }
}
