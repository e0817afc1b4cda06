import Diagnostics
import SourceText

/// Finds the fixes of a batch that do harm.
extension FixRun {
  /// Applies fixes except those that do harm. Unsuspected ones are applied first, so that none is
  /// rejected for the harm of another.
  mutating func settle(_ batch: [FixUnit]) {
    if allRulesState == nil {
      allRulesState = FixState(withAllRulesOf: state, by: linter, in: scope)
    }
    var groups = [batch]
    while let next = groups.popLast() {
      let units = withinLimits(next)
      if units.isEmpty { continue }
      attempts += 1
      let attempt = (allRulesState ?? state).attempt(units, in: scope)
      guard let trouble = attempt.troubles.first else {
        // No harm: the fixes are kept.
        keep(attempt)
        isChanged = true
        groups = located(groups, after: attempt.maps)
        continue
      }
      for (page, bytes) in attempt.checked { failedBytes[page, default: 0] += bytes }
      if units.count == 1 {
        declined.add(units[0], trouble.harm)
      } else {
        groups += divided(units, by: attempt.troubles).reversed()
      }
    }
  }

  private mutating func keep(_ attempt: FixAttempt) {
    if allRulesState == nil {
      state = attempt.state
    } else {
      allRulesState = attempt.state
      let changed = Set(attempt.maps.flatMap(\.keys))
      state.hold(changed.compactMap { attempt.state.pages[$0] }, in: scope)
    }
  }

  /// The fixes that may still be tried; the others are declined.
  private mutating func withinLimits(_ units: [FixUnit]) -> [FixUnit] {
    guard attempts >= Self.mostAttempts || !failedBytes.isEmpty else { return units }
    func isOverLimit(_ unit: FixUnit) -> Bool {
      attempts >= Self.mostAttempts || failedBytes[unit.page, default: 0] >= Self.mostBytes
    }
    for unit in units where isOverLimit(unit) { declined.add(unit, .untried) }
    return units.filter { !isOverLimit($0) }
  }

  /// The fixes of a failed attempt, split into groups to be tried in this order. Where each fix is
  /// certain to do harm, all are declined, and there is no group.
  private mutating func divided(
    _ units: [FixUnit], by troubles: [FixAttempt.Trouble]
  ) -> [[FixUnit]] {
    var suspects = Set<Int>()
    var certain: [Int: FixHarm] = [:]
    for trouble in troubles {
      if suspects.count < units.count { suspects.formUnion(trouble.suspects) }
      if trouble.isCertain, let suspect = trouble.suspects.first, certain[suspect] == nil {
        certain[suspect] = trouble.harm
      }
    }
    func split(_ isSecond: (Int) -> Bool) -> [[FixUnit]] {
      [
        units.indices.filter { !isSecond($0) }.map { units[$0] },
        units.indices.filter(isSecond).map { units[$0] },
      ]
    }
    if suspects.count < units.count { return split(suspects.contains) }
    if certain.isEmpty { return Self.halves(of: units) }
    if certain.count < units.count { return split { certain[$0] != nil } }
    for (index, harm) in certain.sorted(by: { $0.key < $1.key }) {
      declined.add(units[index], harm)
    }
    return []
  }

  /// The same fixes, as the present findings offer them. One that is not found at the moved
  /// place of its finding is left to the next round.
  private mutating func located(
    _ groups: [[FixUnit]], after maps: [[[UInt8]: EditMap]]
  ) -> [[FixUnit]] {
    if groups.isEmpty { return [] }
    struct Place: Hashable {
      let key: FixKey
      let range: ByteRange
    }
    let found = (wanted(.safe) + (scope.includesUnsafe ? wanted(.unsafe) : [])).map { unit in
      (Place(key: unit.key, range: unit.finding.range), unit)
    }
    let units = Dictionary(found, uniquingKeysWith: { first, _ in first })
    return groups.map { group in
      group.compactMap { unit in
        let path = Array(unit.finding.path.utf8)
        let range = maps.reduce(unit.finding.range) { range, maps in maps[path]?(range) ?? range }
        return units[Place(key: unit.key, range: range)]
      }
    }
  }

  /// Half of the fixes of each page, or the fixes of half of the pages where each has one.
  private static func halves(of units: [FixUnit]) -> [[FixUnit]] {
    let counts = Dictionary(units.map { ($0.page, 1) }, uniquingKeysWith: +)
    if counts.count == units.count {
      return [Array(units.prefix(units.count / 2)), Array(units.dropFirst(units.count / 2))]
    }
    var seen: [[UInt8]: Int] = [:]
    var halves: [[FixUnit]] = [[], []]
    for unit in units {
      let number = seen[unit.page, default: 0]
      seen[unit.page] = number + 1
      halves[number < (counts[unit.page, default: 1] + 1) / 2 ? 0 : 1].append(unit)
    }
    return halves
  }
}
