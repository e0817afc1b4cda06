import Diagnostics
import SourceText

/// Applies fixes to the pages of a target in memory, round after round, until no fix is left that
/// causes nothing worse than what it fixes.
struct FixRun {
  private let linter: Linter
  private var scope: FixScope
  private(set) var state: FixState
  private(set) var unfixed: [UnfixedFile] = []
  /// The fixes that are not applied to the catalog as it is now, and why.
  private(set) var declined = DeclinedFixes()
  /// How many steps each page had after the first round; nil before its end.
  private var firstSteps: [[UInt8]: Int]?
  /// Whether a fix was applied since fixes were declined: then those are tried again.
  private var isChanged = false
  /// How many attempts were made in the present round.
  private var attempts = 0
  /// How many bytes of each page were checked in attempts that failed.
  private var failedBytes: [[UInt8]: Int] = [:]
  /// How many fixes of each page were tried.
  private var tried: [[UInt8]: Int] = [:]
  /// Whether there may be more to fix.
  var isCutShort: Bool { declined.hasUntried }

  /// More rounds than any catalog needed that was measured.
  static let mostRounds = 8
  /// After this many attempts in a round, whether they failed or not, the rest of the round is
  /// skipped.
  private static let mostAttempts = 96
  /// After failed attempts checked this many bytes of a page, the rest of its fixes is skipped.
  private static let mostBytes = 4 << 20
  /// The limit of fixes of one page: only hostile pages need more. Where fixes are only tried,
  /// pages with more are skipped.
  private static let mostFixes = 10_000
  /// How much longer than it was a page may get, or a quarter of its length where that is more.
  private static let mostGrowth = 64 << 10

  /// `input` is a page whose text is at hand; a trial only finds out which safe fixes are applied.
  init(
    _ linter: Linter, _ read: LoadedTarget, _ outcome: CheckOutcome,
    holding input: SourceFile? = nil,
    includesUnsafe: Bool = false, isTrial: Bool = false
  ) {
    self.linter = linter
    let places = Dictionary(
      read.pages.enumerated().map { (Array($1.path.utf8), $0) }, uniquingKeysWith: { $1 })
    scope = FixScope(
      includesUnsafe: includesUnsafe,
      selection: read.parts.isEmpty ? nil : PathSelection(read.parts), changes: read.changes,
      places: places, isTrial: isTrial)
    state = FixState(linter, read, outcome)
    if let input { state.hold([input], in: scope, areChecked: true) }
  }

  mutating func run() {
    var rounds = 0
    while true {
      let batch = nextBatch()
      if batch.isEmpty { return }
      guard rounds < Self.mostRounds else {
        for unit in batch { declined.add(unit, .untried) }
        return
      }
      attempts = 0
      let before = declined.count
      settle(batch)
      if firstSteps == nil { firstSteps = state.pages.mapValues(\.steps.count) }
      if declined.count - before < batch.count { rounds += 1 }
    }
  }

  /// Undoes all changes of some pages, each of which is now as given.
  mutating func reset(_ sources: [SourceFile]) { state.reset(sources, in: scope) }
}

// MARK: - A round

extension FixRun {
  /// The fixes to try next: the safe ones; when no safe one is left, the unsafe ones.
  private mutating func nextBatch() -> [FixUnit] {
    while true {
      var wanted = wanted()
      if wanted.isEmpty, isChanged, !declined.isEmpty {
        declined = DeclinedFixes()
        isChanged = false
        wanted = self.wanted()
      }
      if wanted.isEmpty { return [] }
      // The text read just now may have other findings than those at first.
      if readNewPages(of: wanted) { continue }
      let batch = compatible(wanted)
      if !batch.isEmpty { return batch }
    }
  }

  private mutating func wanted() -> [FixUnit] {
    let safe = wanted(.safe)
    return safe.isEmpty && scope.includesUnsafe ? wanted(.unsafe) : safe
  }

  /// In the order of pages and findings; findings that a page verdict explains are not fixed, and
  /// only a limited number of fixes of one page is tried.
  private mutating func wanted(_ safety: Fix.Safety) -> [FixUnit] {
    var units: [FixUnit] = []
    var counts = tried
    let found = state.outcome.diagnostics
    let verdicts = linter.reportsAll ? nil : PageVerdicts(found)
    for (place, finding) in found.enumerated() where finding.fix?.safety == safety {
      if verdicts?.explains(place) == true { continue }
      guard let page = scope.page(toFix: finding) else { continue }
      let unit = FixUnit(page: page, finding: finding)
      if declined.contains(unit) { continue }
      if counts[page, default: 0] >= Self.mostFixes {
        declined.addUntried(unit)
      } else {
        counts[page, default: 0] += 1
        units.append(unit)
      }
    }
    if scope.isTrial { units.removeAll { declined.isCrowded($0.page) || needsNoTrial($0) } }
    units.sort { one, other in
      one.page == other.page
        ? Diagnostic.inReportOrder(one.finding, other.finding)
        : one.page.lexicographicallyPrecedes(other.page)
    }
    return units
  }

  /// Whether a fix certainly does no harm: in most catalogs, the final newline of many pages.
  private func needsNoTrial(_ unit: FixUnit) -> Bool {
    scope.places[unit.page].map { unit.onlyEndsLastLine(ofPageWith: state.read.pages[$0].length) }
      == true
  }

  /// Reads the text of pages that are to be changed for the first time. A change by another program
  /// in between is noticed. Returns whether there were such pages.
  private mutating func readNewPages(of wanted: [FixUnit]) -> Bool {
    var sources: [SourceFile] = []
    var isAnyNew = false
    var last: [UInt8]?
    for unit in wanted where unit.page != last && state.pages[unit.page] == nil {
      last = unit.page
      guard let place = scope.places[unit.page] else { continue }
      isAnyNew = true
      let path = state.read.pages[place].path
      switch text(of: path) {
      case .success(let bytes): sources.append(SourceFile(path: path, bytes: bytes))
      case .failure(let failure):
        scope.refused.insert(unit.page)
        unfixed.append(UnfixedFile(path: path, reason: failure.reason))
      }
    }
    state.hold(sources, in: scope, areChecked: scope.isTrial)
    return isAnyNew
  }

  private func text(of path: String) -> Result<[UInt8], PageFile.Failure> {
    guard scope.isTrial else { return PageFile(state.read.target.file(path)).read() }
    return state.read.tree.read(path, by: .again)
      .mapError { PageFile.Failure(reason: $0.description) }
  }

  /// The fixes that can be applied at once; those that change nothing are declined.
  private mutating func compatible(_ wanted: [FixUnit]) -> [FixUnit] {
    var byPage: [[UInt8]: [FixUnit]] = [:]
    var order: [[UInt8]] = []
    for unit in wanted {
      guard let page = state.pages[unit.page], let fix = unit.finding.fix else { continue }
      let length = page.source.bytes.count
      let changesNothing = fix.edits.allSatisfy {
        $0.range.end <= length
          && page.source.slice($0.range).elementsEqual($0.replacement.utf8)
      }
      if changesNothing || !EditedText.canApply(fix, path: page.path, length: length) {
        declined.add(unit, .nothing)
        continue
      }
      if byPage[unit.page] == nil { order.append(unit.page) }
      byPage[unit.page, default: []].append(unit)
      tried[unit.page, default: 0] += 1
    }
    var exclusion = FixExclusion()
    let units = order.flatMap { path -> [FixUnit] in
      guard let page = state.pages[path], let units = byPage[path] else { return [] }
      let length = page.original.bytes.count
      var growthLeft = length + max(length / 4, Self.mostGrowth) - page.source.bytes.count
      return page.compatible(units.map(\.finding)).compactMap { index in
        growthLeft -= units[index].growth
        if growthLeft >= 0 || units[index].growth <= 0 { return units[index] }
        growthLeft += units[index].growth
        declined.add(units[index], .untried)
        return nil
      }
    }
    return units.filter { $0.finding.fix?.safety == .safe || exclusion.admits($0) }
  }
}

// MARK: - Finding harmful fixes

extension FixRun {
  /// Applies fixes except those that do harm. Unsuspected ones are applied first, so that none is
  /// rejected for the harm of another.
  private mutating func settle(_ batch: [FixUnit]) {
    var groups = [batch]
    while let next = groups.popLast() {
      let units = withinLimits(next)
      if units.isEmpty { continue }
      attempts += 1
      let attempt = state.attempt(units, in: scope)
      guard let trouble = attempt.troubles.first else {
        // No harm: the fixes are kept.
        state = attempt.state
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
    _ units: [FixUnit], by troubles: [FixState.Attempt.Trouble]
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

// MARK: - Announcing

extension FixRun {
  /// The findings of the first check, each with its fix as a run treats it: a fix that does harm
  /// becomes one to review, and a fix that repairs nothing is dropped.
  fileprivate func announced(_ findings: [Diagnostic]) -> [Diagnostic] {
    if declined.isEmpty { return findings }
    var applied: Set<Diagnostic> = []
    for (path, count) in firstSteps ?? [:] {
      for step in state.pages[path]?.steps.prefix(count) ?? [] { applied.formUnion(step.findings) }
    }
    return findings.map { applied.contains($0) ? $0 : judged($0) }
  }

  /// The final findings, with the outcome of each fix.
  var remaining: CheckOutcome {
    var remaining = state.outcome
    remaining.diagnostics = remaining.diagnostics.map(judged)
    return remaining
  }

  /// A finding, with its fix made one to review or dropped if it was declined.
  private func judged(_ finding: Diagnostic) -> Diagnostic {
    guard finding.fix?.safety == .safe else { return finding }
    switch declined[finding] {
    case nil, .untried: return finding
    case .nothing: return finding.with(fix: nil)
    case .finding(let harm) where harm.rule == finding.rule && harm.path == finding.path:
      return finding.with(fix: nil)
    case .finding, .fact: return finding.with(fix: finding.fix?.toReview)
    }
  }
}

extension Linter {
  /// The findings, with the outcome of each fix: those offered as safe are those that a run
  /// applies.
  func judgingFixes(_ outcome: CheckOutcome, on read: LoadedTarget) -> CheckOutcome {
    guard outcome.diagnostics.contains(where: { $0.fix?.safety == .safe }) else { return outcome }
    var run = FixRun(self, read, outcome, isTrial: true)
    run.run()
    var judged = outcome
    judged.diagnostics = run.announced(outcome.diagnostics)
    return judged
  }
}
