import Diagnostics
package import SourceText

/// Fixes pages: applies the fixes that findings offer until nothing changes, and writes the result.
package struct Fixer: Sendable {
  private let linter: Linter
  private let includesUnsafe: Bool
  private let writes: Bool
  private let only: Set<String>?

  /// `includesUnsafe` applies the fixes that are to be reviewed as well; without `writes`, every
  /// file stays as it is; `only` has the ids of the rules whose fixes are applied, where not of
  /// all.
  package init(
    _ linter: Linter, includesUnsafe: Bool = false, writes: Bool = true, only: Set<String>? = nil
  ) {
    self.only = only
    self.linter = linter
    self.includesUnsafe = includesUnsafe
    self.writes = writes
  }

  /// Fixes a target. `source` is where its files are, if not in folders; with `before`, only pages
  /// that differ from those there are fixed. `input` is a page that is fixed in place of the
  /// content of its file, as in `source`, and not written.
  package func run(
    _ target: LintTarget, from source: CatalogSource? = nil, since before: CatalogSource? = nil,
    holding input: SourceFile? = nil
  ) -> FixResult {
    var loaded = linter.checkPages(of: target, from: source, since: before)
    let outcome = linter.firstCrossCheck(of: &loaded)
    let scope = FixScope(
      includesUnsafe: includesUnsafe, on: loaded,
      only: linter.rules.selected.map { only?.intersection($0) ?? $0 } ?? only)
    var run = FixRun(linter, loaded, outcome, in: scope, holding: input)
    run.run()
    var unfixed = run.unfixed
    if writes, input == nil {
      removeLeftOvers(of: loaded)
      let failures = write(run.state.pages.values.filter(\.isChanged), of: target)
      unfixed += failures.map(\.file)
      if !failures.isEmpty { run.reset(failures.map(\.source)) }
    }
    let pages = run.state.pages.values.filter(\.isChanged).sorted {
      $0.path.precedes($1.path)
    }
    let declined = run.declined
    return FixResult(
      left: linter.report(run.remaining, on: run.state.loaded, fixed: run.state.pages),
      pages: pages,
      unfixed: unfixed.sorted { $0.path.precedes($1.path) }, isCutShort: run.isCutShort
    ) { seen in
      pages.flatMap { page in
        page.changedIDs.map { "'\(seen(page.path))': the ID '\($0.old)' is '\($0.new)' now" }
      } + declined.notices(seen)
    }
  }

  /// Removes drafts that killed runs left: in a catalog everywhere, else next to the pages.
  private func removeLeftOvers(of loaded: LoadedTarget) {
    let drafts =
      loaded.files?.drafts.map(loaded.target.file)
      ?? loaded.pages.map { FileDraft.path(beside: $0.path) }
    for draft in drafts { FileDraft.removeIfLeftOver(draft) }
  }

  /// Writes pages, and returns those that could not be written, in their present state.
  private func write(
    _ pages: [FixedPage], of target: LintTarget
  ) -> [(file: UnfixedFile, source: SourceFile)] {
    pages.compactMap { page in
      let file = PageFile(target.file(page.path))
      guard let failure = file.replace(page.original.bytes, with: page.source.bytes) else {
        return nil
      }
      let now = (try? FileReader.again.read(target.file(page.path)).get()) ?? page.original.bytes
      return (
        UnfixedFile(path: page.path, reason: failure.reason),
        SourceFile(path: page.path, bytes: now)
      )
    }
  }
}
