import Catalog
import Diagnostics
import SourceText

/// A catalog while it is fixed in memory: the present pages and findings.
struct FixState {
  let linter: Linter
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

  /// Applies fixes of pages whose facts were read, checks these pages again, and cross-checks the
  /// catalog. Returns the edits of each page, and the only pages whose findings may differ; nil where
  /// those of all pages may.
  mutating func apply(
    _ fixes: [(page: [UInt8], findings: [Diagnostic])], in scope: FixScope
  ) -> (maps: [[UInt8]: EditMap], compared: Set<UTF8Key>?) {
    let before = pages
    var maps: [[UInt8]: EditMap] = [:]
    var sources: [SourceFile] = []
    for (path, findings) in fixes {
      guard var page = pages[path] else { continue }
      let edits = page.apply(findings)
      guard !edits.isEmpty else { continue }
      maps[path] = EditMap(edits)
      sources.append(page.source)
      pages[path] = page
    }
    let (checked, isSeen) = recheckPages(sources, in: scope)
    for (path, map) in maps {
      guard let old = before[path]?.facts, let new = pages[path]?.facts else { continue }
      pages[path]?.changedIDs += old.changedIDs(in: new, by: map)
    }
    let known = isSeen ? nil : outcome.crossCheck?.moved(by: maps)
    outcome = linter.crossCheck(loaded, knowing: known)
    return (maps, known == nil ? nil : checked)
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
