import Catalog
import Diagnostics
import SourceText

/// A catalog while it is fixed in memory: the present pages and findings.
struct FixState {
  private let linter: Linter
  private(set) var loaded: LoadedTarget
  private(set) var outcome: CheckOutcome
  /// The pages whose text is at hand.
  private(set) var pages: [[UInt8]: FixedPage] = [:]

  init(_ linter: Linter, _ loaded: LoadedTarget, _ outcome: CheckOutcome) {
    self.linter = linter
    self.loaded = loaded
    self.outcome = outcome
  }

  /// Adds the text of pages; with `areChecked`, the present findings are those of this text.
  mutating func hold(_ sources: [SourceFile], in scope: FixScope, areChecked: Bool) {
    for source in sources { pages[Array(source.path.utf8)] = FixedPage(source) }
    if !areChecked, !sources.isEmpty { recheck(sources, in: scope) }
  }

  /// Reads the facts of pages whose text is at hand, where they were not read.
  mutating func readFacts(of paths: some Sequence<[UInt8]>) {
    let sources = paths.compactMap { pages[$0] }.filter { $0.facts == nil }.map(\.source)
    for (source, facts) in zip(sources, linter.facts(of: sources, in: loaded, fixed: pages)) {
      pages[Array(source.path.utf8)]?.facts = facts
    }
  }

  /// The same catalog under all rules; nil where these are those of the run.
  init?(withAllRulesOf state: FixState, by linter: Linter, in scope: FixScope) {
    guard let linter = linter.withAllRules(), let loaded = linter.rechecked(state.loaded) else {
      return nil
    }
    self.init(linter, loaded, CheckOutcome())
    hold(Array(state.pages.values), in: scope)
  }

  /// Has pages as they are in another state of the catalog.
  mutating func hold(_ pages: [FixedPage], in scope: FixScope) {
    for page in pages { self.pages[Array(page.path.utf8)] = page }
    recheck(pages.map(\.source), in: scope)
  }

  /// Undoes all changes of some pages, each of which is now as given.
  mutating func reset(_ sources: [SourceFile], in scope: FixScope) {
    for source in sources { pages[Array(source.path.utf8)]?.undoAll(source) }
    recheck(sources, in: scope)
  }

  /// Checks pages again, those that inherit from them, and the whole catalog with them.
  private mutating func recheck(_ sources: [SourceFile], in scope: FixScope) {
    _ = recheckPages(sources, in: scope)
    outcome = linter.crossCheck(loaded)
  }

  /// Checks pages again, and those that inherit from them, one by one. Returns which these are, and
  /// whether other pages may see a difference.
  private mutating func recheckPages(
    _ sources: [SourceFile], in scope: FixScope
  ) -> (pages: Set<UTF8Key>, isSeen: Bool) {
    var checked: Set<UTF8Key> = []
    var isSeen = false
    let sources = sources + heirs(of: sources)
    for (page, facts) in linter.checkWithFacts(sources, of: loaded, fixed: pages) {
      let path = Array(page.path.utf8)
      checked.insert(UTF8Key(text: page.path))
      if let place = scope.places[path] {
        isSeen = isSeen || !page.summary.looksLike(loaded.pages[place].summary)
        loaded.pages[place] = page
      }
      pages[path]?.facts = facts
    }
    return (checked, isSeen)
  }

  /// The other pages that inherit from some pages.
  private func heirs(of sources: [SourceFile]) -> [SourceFile] {
    let changed = Set(sources.map { Array($0.path.utf8) })
    return loaded.pages.compactMap { page in
      let path = Array(page.path.utf8)
      guard page.bases.contains(where: { changed.contains(Array($0.utf8)) }),
        !changed.contains(path)
      else { return nil }
      if let page = pages[path] { return page.source }
      return (try? loaded.tree.read(page.path, by: .again).get()).map {
        SourceFile(path: page.path, bytes: $0)
      }
    }
  }
}

// MARK: - An attempt

extension FixState {
  /// A catalog with some fixes applied, and the harm that they do.
  struct Attempt {
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

  /// Fixes to apply at once, each with the indices of the attempted fixes that led to it.
  private typealias Work = [(unit: FixUnit, owners: Set<Int>)]

  /// This many suspects of all findings together are enough to show that something is wrong.
  private static let mostSuspects = 1 << 20
  /// How many times new findings that fixes cause are fixed in turn.
  private static let mostFollowUps = 4

  /// Applies fixes, which have to be compatible, and those of the findings that they cause.
  func attempt(_ units: [FixUnit], in scope: FixScope) -> Attempt {
    var places = EditedPlaces()
    let suspects = FixSuspects(units)
    var suspectsLeft = Self.mostSuspects
    var work: Work = units.enumerated().map { ($1, [$0]) }
    var troubles: [Attempt.Trouble] = []
    var made: [[[UInt8]: EditMap]] = []
    var checked: [[UInt8]: Int] = [:]
    var known = KnownFindings(outcome, fixing: Set(units.map(\.finding)))
    var step = applying(work, in: scope)
    for level in 0...Self.mostFollowUps {
      if level > 0 { step = step.state.applying(work, in: scope) }
      let (next, maps) = (step.state, step.maps)
      troubles += step.losses
      made.append(maps)
      for path in maps.keys {
        checked[path, default: 0] += next.pages[path]?.source.bytes.count ?? 0
      }
      places.move(by: maps)
      for (unit, owners) in work { places.add(unit, of: owners, by: maps) }
      if !troubles.isEmpty { break }
      known.move(by: maps)
      known.compare(only: step.comparedPages)
      let byPage = places.byPage
      var followUps: Work = []
      var pageFindings = FindingsOfPages()
      for finding in known.news(among: next.outcome.diagnostics, by: linter.work) {
        let touching = byPage.touching(finding)
        // Harmless: it is milder than the finding that was fixed in its place.
        if touching.contains(where: { $0.severity > finding.severity }) { continue }
        let isOfPage = pageFindings.contains(finding, in: next.loaded, scope)
        let bases = scope.places[Array(finding.path.utf8)].map { next.loaded.pages[$0].bases } ?? []
        let trouble = suspects.trouble(finding, isOfPage: isOfPage, touching, bases)
        suspectsLeft -= trouble.suspects.count
        if suspectsLeft < 0 {
          troubles.append(trouble)
          break
        }
        let page = scope.page(toFix: finding)
        if level < Self.mostFollowUps, let page, next.pages[page] != nil {
          followUps.append((FixUnit(page: page, finding: finding), trouble.suspects))
        } else {
          troubles.append(trouble)
        }
      }
      if !troubles.isEmpty || followUps.isEmpty { break }
      work = followUps
    }
    if troubles.isEmpty { troubles = revertedPages(in: step.state, units) }
    return Attempt(state: step.state, troubles: troubles, maps: made, checked: checked)
  }

  /// A catalog after some fixes at once.
  private struct Step: Sendable {
    let state: FixState
    /// The edits of each page.
    let maps: [[UInt8]: EditMap]
    /// The facts that were lost.
    let losses: [Attempt.Trouble]
    /// The only pages whose findings may differ; nil where those of all pages may.
    let comparedPages: Set<UTF8Key>?
  }

  /// Applies fixes, checks the pages that they touch, and finds their losses.
  private func applying(_ work: Work, in scope: FixScope) -> Step {
    var next = self
    var maps: [[UInt8]: EditMap] = [:]
    var sources: [SourceFile] = []
    let byPage = Dictionary(grouping: work, by: \.unit.page)
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    next.readFacts(of: byPage.map(\.key))
    let before = byPage.map { next.pages[$0.key]?.facts }
    for (path, work) in byPage {
      guard var page = next.pages[path] else { continue }
      let edits = page.apply(work.map(\.unit.finding))
      guard !edits.isEmpty else { continue }
      maps[path] = EditMap(edits)
      sources.append(page.source)
      next.pages[path] = page
    }
    let (checked, isSeen) = next.recheckPages(sources, in: scope)
    let known = isSeen ? nil : outcome.crossCheck?.moved(by: maps)
    for ((path, _), old) in zip(byPage, before) {
      guard let map = maps[path], let old, let new = next.pages[path]?.facts else { continue }
      next.pages[path]?.changedIDs += old.changedIDs(in: new, by: map)
    }
    next.outcome = linter.crossCheck(next.loaded, knowing: known)
    var losses: [Attempt.Trouble] = []
    for ((path, work), old) in zip(byPage, before) {
      guard let map = maps[path], let old, let new = next.pages[path]?.facts else { continue }
      losses += Self.losses(of: old, in: new, by: map, work)
      if losses.count >= Self.mostLosses { break }
    }
    return Step(
      state: next, maps: maps, losses: Array(losses.prefix(Self.mostLosses)),
      comparedPages: known == nil ? nil : checked)
  }

  /// The facts of a page that are lost by fixes, each with the fixes that touch it.
  private static func losses(
    of old: PageFactList, in new: PageFactList, by map: EditMap, _ work: Work
  ) -> [Attempt.Trouble] {
    guard let path = work.first?.unit.page else { return [] }
    let losses = old.losses(in: new, by: map, fixing: work.map(\.unit.finding), on: path)
    return losses.prefix(mostLosses).map { loss in
      let touching = work.filter { item in
        item.unit.finding.fix?.edits.contains { $0.range.touches(loss.range) } == true
      }
      let suspects = (touching.isEmpty ? work : touching).reduce(into: Set()) {
        $0.formUnion($1.owners)
      }
      return Attempt.Trouble(
        harm: .fact(field: loss.field, text: loss.text), suspects: suspects,
        isCertain: suspects.count == 1)
    }
  }

  /// This many lost facts are enough to show that something is wrong.
  private static let mostLosses = 200

  /// The pages that return to an earlier state, so that nothing is gained.
  private func revertedPages(in next: FixState, _ units: [FixUnit]) -> [Attempt.Trouble] {
    let numbers = Dictionary(grouping: units.indices, by: { units[$0].page })
    return numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { path, numbers in
      guard let old = pages[path], let new = next.pages[path],
        old.source.bytes == new.source.bytes || old.had(new.source.bytes)
      else { return nil }
      return Attempt.Trouble(
        harm: .nothing, suspects: Set(numbers), isCertain: numbers.count == 1)
    }
  }
}
