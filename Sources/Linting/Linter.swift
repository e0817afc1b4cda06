import Catalog
package import Contract
import Diagnostics
package import Records
import SourceText

/// Checks a catalog in six stages: each page is loaded (bytes), parsed (syntax), read (records) and
/// checked by itself, in parallel with others (`PageReader`); then all pages are cross-checked, and
/// the findings are reported.
package struct Linter: Sendable {
  let contract: Contract
  private(set) var rules: RuleRunner
  let filter: PageFilter
  let reader: PageReader
  let baseline: Baseline?
  /// The source of patterns that may have no effect.
  private let configuration: Configuration?
  /// The catalog at the revision of the settings, whose suppressions are allowed.
  let base: CatalogSource?
  /// Whether findings that follow from a page verdict are reported, and fixed, with it.
  let reportsAll: Bool
  let work: ParallelMap
  /// Checks a catalog as it was, with the settings of the compared revision, if they differ.
  private(set) var checkBefore: (@Sendable (LintTarget, CatalogSource) -> CheckOutcome)?

  /// `filter` decides which pages are checked, `jobs` how many are read in parallel; findings in
  /// the `baseline` are not reported. With a `base`, suppressions that it does not have are
  /// reported; `reportsAll` also reports the findings that follow from a page verdict. Dates are
  /// compared with `today`, where a day is given.
  package init(
    contract: Contract, rules: RuleSettings, filter: PageFilter = PageFilter(),
    baseline: Baseline? = nil, base: CatalogSource? = nil, reportsAll: Bool = false,
    configuration: Configuration? = nil, today: CalendarDate? = nil, jobs: Int,
    progress: RunProgress? = nil
  ) {
    self.configuration = configuration
    self.base = base
    self.contract = contract
    self.reportsAll = reportsAll
    self.baseline = baseline
    self.rules = RuleRunner(rules.including(contract.checks.rules), today: today)
    self.filter = filter.with(contract.pagePaths)
    work = ParallelMap(jobs: jobs)
    reader = PageReader(contract: contract, filter: filter, by: work, progress: progress)
  }

  /// A copy that also runs the rules that `--select` leaves out; nil without `--select`.
  func withAllRules() -> Linter? {
    rules.withAllRules().map { rules in
      var linter = self
      linter.rules = rules
      return linter
    }
  }

  /// A copy that checks the compared revision with `earlier`.
  package func comparing(with earlier: Linter) -> Linter {
    var linter = self
    linter.checkBefore = { target, before in
      earlier.crossCheck(earlier.checkPages(of: target, from: before))
    }
    return linter
  }

  /// Whether a rule runs on any page.
  package func runs(_ rule: String) -> Bool { rules.runs(rule) }

  /// Checks a target; `source` is where the files are, if not in folders. With `before`, reports
  /// the findings on pages that differ from those there, and elsewhere the findings that are new
  /// since then.
  package func run(
    _ target: LintTarget, from source: CatalogSource? = nil, since before: CatalogSource? = nil
  ) -> LintResult {
    var loaded = checkPages(of: target, from: source, since: before)
    let outcome = firstCrossCheck(of: &loaded)
    let result = report(tryingFixes(outcome, on: loaded), on: loaded)
    work.release(consume loaded)
    return result
  }
}

// MARK: - load, parse, read, check: each page by itself

extension Linter {
  /// Checks the pages of a target one by one.
  func checkPages(of target: LintTarget, from source: CatalogSource? = nil) -> LoadedTarget {
    let tree = (source ?? target.source).tree
    return switch target {
    case .catalog: checkPages(ofCatalog: target, in: tree)
    case .pages(let paths): checkPages(alone: paths, of: target, in: tree)
    }
  }

  private func checkPages(ofCatalog target: LintTarget, in tree: any FileTree) -> LoadedTarget {
    let files = CatalogFiles(tree, filter: filter, by: work)
    var loaded = LoadedTarget(
      target: target, tree: tree, files: files, standing: files.standing(in: contract))
    loaded.unread = files.failures
    let pages = files.pages
    loaded.take(pages, checkPages(pages, of: tree, loaded.standing))
    loaded.unread.sort { $0.path.precedes($1.path) }
    if let configuration, loaded.parts.isEmpty {
      loaded.notices += configuration.unusedPatterns(among: files.paths)
    }
    if loaded.parts.isEmpty {
      loaded.notices += filter.unusedOptions(among: files.paths)
      if !contract.isBuiltIn {
        loaded.notices += UndecidedChecks(loaded.pages).notices(of: contract)
      }
      if let notice = files.noticeOfFolderLinks { loaded.notices.append(notice) }
    }
    if loaded.parts.isEmpty, loaded.unread.isEmpty {
      loaded.notices += UnusedParts(loaded.pages, of: contract)
        .notices(besides: files.pagesLeftOut)
    }
    loaded.notedFiles = notedFiles(files, pages, loaded.aliases, tree)
    if let message = UnknownPages.message(loaded.pages, contract, besides: loaded.notedFiles) {
      if message.areAll, filter.nested.allSatisfy(filter.excludesFolder),
        !files.withIgnored.havePages(of: contract)
      {
        loaded.mismatch = message.text
      } else {
        loaded.notices.append(message.text)
      }
    }
    return loaded
  }

  /// Checks pages of a catalog one by one.
  func checkPages(
    _ paths: [String], of tree: any FileTree, _ standing: Page.Standing
  ) -> [Result<CheckedPage, FileReader.Failure>] {
    reader.map(paths, of: tree, standing: standing) { rules.check($0, &$1) }
  }

  /// The same target with its pages checked by this linter; nil where one cannot be read again.
  func rechecked(_ loaded: LoadedTarget) -> LoadedTarget? {
    let paths = loaded.pages.map(\.path)
    let pages =
      switch loaded.target {
      case .catalog: checkPages(paths, of: loaded.tree, loaded.standing)
      case .pages: reader.map(alone: paths, of: loaded.tree) { rules.check($0, &$1) }
      }
    var loaded = loaded
    loaded.pages = pages.compactMap { try? $0.get() }
    return loaded.pages.count == pages.count ? loaded : nil
  }

  private func checkPages(
    alone paths: [String], of target: LintTarget, in tree: any FileTree
  ) -> LoadedTarget {
    var loaded = LoadedTarget(target: target, tree: tree)
    let outcomes = reader.map(alone: paths, of: tree) { (rules.check($0, &$1), notice(of: $0)) }
    for (path, outcome) in zip(paths, outcomes) {
      if case .success((let page, _)) = outcome, filter.needsKind, page.summary.kind == nil {
        loaded.leftOut.append(LeftOutFile(path: path, reason: "it is in no catalog"))
        continue
      }
      loaded.take([path], [outcome.map(\.0)])
      if case .success((_, let notice)) = outcome { loaded.notices.append(notice) }
    }
    return loaded
  }

  private func notice(of page: Page) -> String {
    let kind = page.kind.map { "as \($0.title)" } ?? "as a page of unknown kind"
    return "'\(page.path)' is in no catalog: checked by itself, \(kind); "
      + "its path, its links and other pages were left out"
  }

  /// Checks pages of a target again, with these bytes; returns each with its facts. `fixed` has the
  /// pages of the target that are not as they were loaded.
  func checkWithFacts(
    _ sources: [SourceFile], of loaded: LoadedTarget, fixed: [[UInt8]: FixedPage]
  ) -> [(page: CheckedPage, facts: PageFactList)] {
    let (standing, others) = readingContext(in: loaded, fixed: fixed)
    return reader.map(sources, standing, others) { (rules.check($0, &$1), PageFactList($0)) }
  }

  /// The facts of pages of a target, as these bytes have them; `fixed` likewise.
  func facts(
    of sources: [SourceFile], in loaded: LoadedTarget, fixed: [[UInt8]: FixedPage]
  ) -> [PageFactList] {
    let (standing, others) = readingContext(in: loaded, fixed: fixed)
    return reader.map(sources, standing, others) { page, _ in PageFactList(page) }
  }

  /// Where pages of a target are, and the pages that they may inherit from.
  private func readingContext(
    in loaded: LoadedTarget, fixed: [[UInt8]: FixedPage]
  ) -> (standing: Page.Standing, others: BasePages) {
    switch loaded.target {
    case .catalog: (loaded.standing, reader.others(in: loaded.tree, fixed: fixed))
    case .pages: (loaded.standing, .none)
    }
  }
}

// MARK: - crossCheck: all pages together

extension Linter {
  /// Cross-checks pages for the first time: before links are fixed, the existing files must be
  /// known.
  func firstCrossCheck(of loaded: inout LoadedTarget) -> CheckOutcome {
    let outcome = crossCheck(loaded)
    guard let files = loaded.files,
      outcome.diagnostics.contains(where: { $0.category == .links && $0.fix != nil })
    else { return outcome }
    loaded.absence = Absence(of: files, in: loaded.tree)
    if loaded.absence.isNothing { return outcome }
    if let doubt = loaded.absence.doubt { loaded.notices.append(doubt) }
    return crossCheck(loaded)
  }

  /// All findings on a target, those of its pages included; `known` is what its pages show together,
  /// where that is known already.
  func crossCheck(_ loaded: LoadedTarget, knowing known: CrossCheck? = nil) -> CheckOutcome {
    let base = baseSuppressions(of: loaded)
    let crossCheck = known ?? index(of: loaded).map { rules.crossCheck($0, by: work) }
    var outcome = rules.outcome(on: loaded.pages, crossCheck, base: base, by: work)
    if loaded.absence.doubt != nil {
      outcome.diagnostics = outcome.diagnostics.map {
        $0.category == .links && $0.fix != nil ? $0.with(fix: nil) : $0
      }
    }
    return outcome
  }

  /// The index of a catalog; nil for pages outside any.
  private func index(of loaded: LoadedTarget) -> CatalogIndex? {
    loaded.files.map { files in
      CatalogIndex(
        contract: contract, pages: loaded.pages.indices.map { loaded.pages[$0].summary },
        files: files.paths,
        besides: loaded.notedFiles, absent: loaded.absence.paths,
        changed: loaded.changes?.askedFor ?? [], by: work)
    }
  }
}
