import Diagnostics
import SourceText

/// A catalog with some fixes applied, and the harm that they do.
struct FixAttempt {
  let state: FixState
  let troubles: [Trouble]
  /// The edits of each step (first the fixes, then their follow-ups), by the page's path.
  let maps: [[[UInt8]: EditMap]]
  /// How many bytes of each page were checked.
  let checked: [[UInt8]: Int]

  /// Something that some of the fixes bring about.
  struct Trouble {
    let harm: FixHarm
    /// The fixes that may be the cause, by their index.
    let suspects: Set<Int>
    /// Whether no other can be the cause.
    let isCertain: Bool
  }
}

extension FixState {
  /// Applies fixes, which have to be compatible, and those of the findings that they cause.
  func attempt(_ units: [FixUnit], in scope: FixScope) -> FixAttempt {
    var progress = AttemptProgress(of: units, to: outcome, in: scope, by: linter.work)
    var step = applying(progress.work, in: scope)
    while progress.goesOn(after: step) { step = step.state.applying(progress.work, in: scope) }
    let troubles =
      progress.troubles.isEmpty ? revertedPages(in: step.state, units) : progress.troubles
    return FixAttempt(
      state: step.state, troubles: troubles, maps: progress.maps, checked: progress.checked)
  }

  /// The pages that return to an earlier state, so that nothing is gained.
  private func revertedPages(in next: FixState, _ units: [FixUnit]) -> [FixAttempt.Trouble] {
    let numbers = Dictionary(grouping: units.indices, by: { units[$0].page })
    return numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { path, numbers in
      guard let old = pages[path], let new = next.pages[path],
        old.source.bytes == new.source.bytes || old.had(new.source.bytes)
      else { return nil }
      return FixAttempt.Trouble(
        harm: .nothing, suspects: Set(numbers), isCertain: numbers.count == 1)
    }
  }
}

/// What the steps of an attempt brought about so far.
private struct AttemptProgress {
  /// The fixes to apply next.
  private(set) var work: FixWork
  private(set) var troubles: [FixAttempt.Trouble] = []
  /// The edits of each step.
  private(set) var maps: [[[UInt8]: EditMap]] = []
  private(set) var checked: [[UInt8]: Int] = [:]
  private var places = EditedPlaces()
  private var known: KnownFindings
  private var suspectsLeft = Self.mostSuspects
  private let suspects: FixSuspects
  private let scope: FixScope
  private let threads: ParallelMap

  /// This many suspects of all findings together are enough to show that something is wrong.
  private static let mostSuspects = 1 << 20
  /// How many times new findings that fixes cause are fixed in turn.
  private static let mostFollowUps = 4

  init(
    of units: [FixUnit], to outcome: CheckOutcome, in scope: FixScope, by threads: ParallelMap
  ) {
    work = units.enumerated().map { ($1, [$0]) }
    known = KnownFindings(outcome, fixing: Set(units.map(\.finding)))
    suspects = FixSuspects(units)
    self.scope = scope
    self.threads = threads
  }

  /// Takes what a step brought about; whether there is work for another one.
  mutating func goesOn(after step: FixStep) -> Bool {
    maps.append(step.maps)
    for path in step.maps.keys {
      checked[path, default: 0] += step.state.pages[path]?.source.bytes.count ?? 0
    }
    places.move(by: step.maps)
    for (unit, owners) in work { places.add(unit, of: owners, by: step.maps) }
    troubles = step.losses
    if !troubles.isEmpty { return false }
    known.move(by: step.maps)
    known.compare(only: step.comparedPages)
    work = followUps(of: step)
    return troubles.isEmpty && !work.isEmpty
  }

  /// The fixes of new findings; a finding without one is a trouble.
  private mutating func followUps(of step: FixStep) -> FixWork {
    let state = step.state
    let edited = places.byPage
    var followUps: FixWork = []
    var pageFindings = FindingsOfPages()
    for finding in known.news(among: state.outcome.diagnostics, by: threads) {
      let touching = edited.touching(finding)
      // Harmless: it is milder than the finding that was fixed in its place.
      if touching.contains(where: { $0.severity > finding.severity }) { continue }
      let isOfPage = pageFindings.contains(finding, in: state.loaded, scope)
      let bases = scope.places[Array(finding.path.utf8)].map { state.loaded.pages[$0].bases } ?? []
      let trouble = suspects.trouble(finding, isOfPage: isOfPage, touching, bases)
      suspectsLeft -= trouble.suspects.count
      if suspectsLeft >= 0, maps.count <= Self.mostFollowUps,
        let page = scope.page(toFix: finding), state.pages[page] != nil
      {
        followUps.append((FixUnit(page: page, finding: finding), trouble.suspects))
      } else {
        troubles.append(trouble)
        if suspectsLeft < 0 { break }
      }
    }
    return followUps
  }
}
