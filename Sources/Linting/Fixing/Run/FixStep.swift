import Diagnostics
import SourceText

/// Fixes to apply at once, each with the indices of the attempted fixes that led to it.
typealias FixWork = [(unit: FixUnit, owners: Set<Int>)]

/// A catalog after some fixes at once.
struct FixStep {
  let state: FixState
  /// The edits of each page.
  let maps: [[UInt8]: EditMap]
  /// The facts that were lost.
  let losses: [FixAttempt.Trouble]
  /// The only pages whose findings may differ; nil where those of all pages may.
  let comparedPages: Set<UTF8Key>?
}

extension FixState {
  /// Applies fixes, checks the pages that they touch, and finds their losses.
  func applying(_ work: FixWork, in scope: FixScope) -> FixStep {
    var before = self
    let byPage = Dictionary(grouping: work, by: \.unit.page)
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    before.readFacts(of: byPage.map(\.key))
    var next = before
    let (maps, compared) = next.apply(
      byPage.map { ($0.key, $0.value.map(\.unit.finding)) }, in: scope)
    var losses: [FixAttempt.Trouble] = []
    for (path, work) in byPage {
      guard let map = maps[path], let old = before.pages[path]?.facts,
        let new = next.pages[path]?.facts
      else { continue }
      losses += Self.losses(of: old, in: new, by: map, work)
      if losses.count >= Self.mostLosses { break }
    }
    return FixStep(
      state: next, maps: maps, losses: Array(losses.prefix(Self.mostLosses)),
      comparedPages: compared)
  }

  /// The facts of a page that are lost by fixes, each with the fixes that touch it.
  private static func losses(
    of old: PageFactList, in new: PageFactList, by map: EditMap, _ work: FixWork
  ) -> [FixAttempt.Trouble] {
    guard let path = work.first?.unit.page else { return [] }
    let losses = old.losses(in: new, by: map, fixing: work.map(\.unit.finding), on: path)
    return losses.prefix(mostLosses).map { loss in
      let touching = work.filter { item in
        item.unit.finding.fix?.edits.contains { $0.range.touches(loss.range) } == true
      }
      let suspects = (touching.isEmpty ? work : touching).reduce(into: Set()) {
        $0.formUnion($1.owners)
      }
      return FixAttempt.Trouble(
        harm: .fact(field: loss.field, text: loss.text), suspects: suspects,
        isCertain: suspects.count == 1)
    }
  }

  /// This many lost facts are enough to show that something is wrong.
  private static let mostLosses = 200
}
