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
    if areChecked {
      let lists = linter.facts(of: sources, in: loaded, fixed: pages)
      for (source, facts) in zip(sources, lists) {
        pages[Array(source.path.utf8)]?.facts = facts
      }
    } else if !sources.isEmpty {
      recheck(sources, in: scope)
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
    let sources = sources + heirs(of: sources)
    for (page, facts) in linter.checkWithFacts(sources, of: loaded, fixed: pages) {
      let path = Array(page.path.utf8)
      if let place = scope.places[path] { loaded.pages[place] = page }
      pages[path]?.facts = facts
    }
    outcome = linter.crossCheck(loaded)
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
    var next = self
    var known = KnownFindings(outcome, fixing: Set(units.map(\.finding)))
    var places = EditedPlaces()
    let suspects = FixSuspects(units)
    var suspectsLeft = Self.mostSuspects
    var work: Work = units.enumerated().map { ($1, [$0]) }
    var troubles: [Attempt.Trouble] = []
    var made: [[[UInt8]: EditMap]] = []
    var checked: [[UInt8]: Int] = [:]
    for level in 0...Self.mostFollowUps {
      let (maps, losses) = next.apply(work, in: scope)
      troubles += losses
      made.append(maps)
      for path in maps.keys {
        checked[path, default: 0] += next.pages[path]?.source.bytes.count ?? 0
      }
      places.move(by: maps)
      for (unit, owners) in work { places.add(unit, of: owners, by: maps) }
      if !troubles.isEmpty { break }
      known.move(by: maps)
      let byPage = places.byPage
      var followUps: Work = []
      var pageFindings = FindingsOfPages()
      for finding in known.news(among: next.outcome.diagnostics) {
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
    if troubles.isEmpty { troubles = revertedPages(in: next, units) }
    return Attempt(state: next, troubles: troubles, maps: made, checked: checked)
  }

  /// Applies fixes and checks the pages that they touch; returns the edits, and their losses.
  private mutating func apply(
    _ work: Work, in scope: FixScope
  ) -> (maps: [[UInt8]: EditMap], losses: [Attempt.Trouble]) {
    var maps: [[UInt8]: EditMap] = [:]
    var sources: [SourceFile] = []
    var before: [[UInt8]: PageFactList] = [:]
    let byPage = Dictionary(grouping: work, by: \.unit.page)
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (path, work) in byPage {
      guard var page = pages[path] else { continue }
      before[path] = page.facts
      let edits = page.apply(work.map(\.unit.finding))
      guard !edits.isEmpty else { continue }
      maps[path] = EditMap(edits)
      sources.append(page.source)
      pages[path] = page
    }
    recheck(sources, in: scope)
    var losses: [Attempt.Trouble] = []
    for (path, work) in byPage {
      guard let map = maps[path], let old = before[path], let new = pages[path]?.facts else {
        continue
      }
      pages[path]?.changedIDs += old.changedIDs(in: new, by: map)
      let lost = old.losses(in: new, by: map, fixing: work.map(\.unit.finding), on: path)
      for loss in lost {
        let touching = work.filter { item in
          item.unit.finding.fix?.edits.contains { $0.range.touches(loss.range) } == true
        }
        let suspects = (touching.isEmpty ? work : touching).reduce(into: Set()) {
          $0.formUnion($1.owners)
        }
        losses.append(
          Attempt.Trouble(
            harm: .fact(field: loss.field, text: loss.text), suspects: suspects,
            isCertain: suspects.count == 1))
        if losses.count >= Self.mostLosses { return (maps, losses) }
      }
    }
    return (maps, losses)
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
