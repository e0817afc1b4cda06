import Diagnostics
import SourceText

/// Finds the fixes of an attempt, by their index, that may have caused a new finding.
struct FixSuspects {
  private let all: Set<Int>
  private let byPage: [[UInt8]: Set<Int>]

  init(_ units: [FixUnit]) {
    all = Set(units.indices)
    byPage = Dictionary(grouping: units.indices, by: { units[$0].page }).mapValues(Set.init)
  }

  /// Those that change one of some pages.
  private func fixes(on pages: Set<[UInt8]>) -> Set<Int> {
    let sets = pages.compactMap { byPage[$0] }
    return sets.dropFirst().reduce(sets.first ?? []) { $0.union($1) }
  }

  /// The possible causes of a new finding: the fixes of a text that it is about, else those on its
  /// pages or those that its page inherits from, else any.
  func trouble(
    _ finding: Diagnostic, isOfPage: Bool, _ touching: [EditedPlace], _ bases: [String]
  ) -> FixAttempt.Trouble {
    let own = Array(finding.path.utf8)
    var suspects = Set<Int>()
    for place in touching where !isOfPage || place.place.path == own {
      suspects.formUnion(place.owners)
    }
    var isCertain = suspects.count == 1
    if suspects.isEmpty {
      let related = isOfPage ? [] : (finding.related.map(\.path) + bases).map { Array($0.utf8) }
      let pages = Set([own] + related)
      suspects = fixes(on: pages)
      isCertain = isOfPage && suspects.count == 1
    }
    if suspects.isEmpty { suspects = all }
    return FixAttempt.Trouble(
      harm: .finding(finding), suspects: suspects, isCertain: isCertain)
  }
}

/// The findings of page rules on pages that inherit nothing, which only a fix on the same page can
/// cause.
struct FindingsOfPages {
  private var marks: [[UInt8]: Set<Mark>] = [:]

  private struct Mark: Hashable {
    let rule: String
    let range: ByteRange
  }

  /// Whether a finding is one of them; `loaded` has its page.
  mutating func contains(_ finding: Diagnostic, in loaded: LoadedTarget, _ scope: FixScope) -> Bool
  {
    let path = Array(finding.path.utf8)
    guard let place = scope.places[path] else { return false }
    guard loaded.pages[place].bases.isEmpty else { return false }
    let here =
      marks[path]
      ?? Set(loaded.pages[place].diagnostics.map { Mark(rule: $0.rule, range: $0.range) })
    marks[path] = here
    return here.contains(Mark(rule: finding.rule, range: finding.range))
  }
}
