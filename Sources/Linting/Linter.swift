import Catalog
package import Contract
import Diagnostics
package import Records
import SourceText

/// Checks a catalog: reads its pages in parallel, then compares them.
package struct Linter: Sendable {
  let contract: Contract
  private let rules: RuleRunner
  let filter: PageFilter
  let reader: PageReader
  private let baseline: Baseline?
  /// The source of patterns that may have no effect.
  private let configuration: Configuration?
  /// The catalog at the revision of the settings, whose suppressions are allowed.
  let base: CatalogSource?
  /// Whether findings that follow from a page verdict are reported, and fixed, with it.
  let reportsAll: Bool
  private let work: ParallelMap

  /// `filter` decides which pages are checked, `jobs` how many are read in parallel; findings in
  /// the `baseline` are not reported. With a `base`, suppressions that it does not have are
  /// reported; `reportsAll` also reports the findings that follow from a page verdict. Dates are
  /// compared with `today`, where a day is given.
  package init(
    contract: Contract, rules: RuleSettings, filter: PageFilter = PageFilter(),
    baseline: Baseline? = nil, base: CatalogSource? = nil, reportsAll: Bool = false,
    configuration: Configuration? = nil, today: CalendarDate? = nil, jobs: Int
  ) {
    self.configuration = configuration
    self.base = base
    self.contract = contract
    self.reportsAll = reportsAll
    self.baseline = baseline
    self.rules = RuleRunner(rules, today: today)
    self.filter = filter
    work = ParallelMap(jobs: jobs)
    reader = PageReader(contract: contract, filter: filter, by: work)
  }

  /// Checks a target; `source` is where the files are, if not in folders. With `before`, reports
  /// the findings on pages that differ from those there, and elsewhere the findings that are new
  /// since then. Both use the present settings, so that only changes of pages cause findings.
  package func run(
    _ target: LintTarget, from source: CatalogSource? = nil, since before: CatalogSource? = nil
  ) -> LintResult {
    var read = read(target, from: source, since: before)
    let outcome = judgeFirst(&read)
    return result(judgingFixes(outcome, on: read), on: read)
  }

  /// Reads the pages of a target one by one.
  func read(_ target: LintTarget, from source: CatalogSource? = nil) -> LoadedTarget {
    let tree = (source ?? target.source).tree
    return switch target {
    case .catalog: read(target, in: tree)
    case .pages(let paths): read(target, alone: paths, in: tree)
    }
  }

  /// Cross-checks the pages that were read.
  func judge(_ read: LoadedTarget) -> CheckOutcome {
    let base = baseSuppressions(of: read)
    guard let files = read.files else { return rules.outcome(on: read.pages, base: base) }
    let index = CatalogIndex(
      contract: contract, pages: read.pages.map(\.summary), files: files.paths,
      besides: read.notedFiles, absent: read.absence.paths, by: work)
    var outcome = rules.outcome(on: read.pages, index, base: base, by: work)
    if read.absence.doubt != nil {
      outcome.diagnostics = outcome.diagnostics.map {
        $0.category == .links && $0.fix != nil ? $0.with(fix: nil) : $0
      }
    }
    return outcome
  }

  /// Cross-checks the pages for the first time: before links are fixed, the existing files must be
  /// known.
  func judgeFirst(_ read: inout LoadedTarget) -> CheckOutcome {
    let outcome = judge(read)
    guard let files = read.files,
      outcome.diagnostics.contains(where: { $0.category == .links && $0.fix != nil })
    else { return outcome }
    read.absence = Absence(of: files, in: read.tree)
    if read.absence.isNothing { return outcome }
    if let doubt = read.absence.doubt { read.notices.append(doubt) }
    return judge(read)
  }

  /// The result for a target, some of whose pages may be `fixed` since they were read.
  func result(
    _ outcome: consuming CheckOutcome, on read: LoadedTarget, fixed: [[UInt8]: FixedPage] = [:]
  ) -> LintResult {
    var result = LintResult()
    result.pages = read.pagesAskedFor
    result.suppressed = outcome.suppressed
    result.diagnostics = outcome.takeDiagnostics()
    result.diagnostics.sort(by: Diagnostic.inReportOrder)
    result.unread = read.unread
    result.leftOut = read.leftOut
    result.notices = read.notices
    if read.files != nil, !read.pages.isEmpty {
      result.hasOnlyTopPages = read.pages.allSatisfy {
        $0.summary.kind == nil || !$0.path.utf8.contains(UInt8(ascii: "/"))
      }
    }
    if let baseline { applyBaseline(baseline, of: &result, read, fixed) }
    if let changes = read.changes { keepNewFindings(in: &result, read, changes) }
    if let files = read.files, !read.parts.isEmpty { result.restrict(to: read, files) }
    result.diagnostics = PageVerdicts(result.diagnostics)
      .applied(to: result.diagnostics, all: reportsAll)
    return result
  }

  /// Applies the baseline. It is looked for by the rules that run, on every page that exists and
  /// could be read; a page that was deleted has no findings any more.
  private func applyBaseline(
    _ baseline: Baseline, of result: inout LintResult, _ read: LoadedTarget,
    _ fixed: [[UInt8]: FixedPage]
  ) {
    let isWhole = read.files != nil
    let pages = Set(read.pages.map { Array($0.path.utf8) })
    let unread = Set(read.unread.map { Array($0.path.utf8) })
    result.applyBaseline(baseline) { path in
      if let page = fixed[Array(path.utf8)] { return page.source }
      return try? SourceFile(path: path, bytes: read.tree.read(path, by: .again).get())
    } lookedFor: { entry in
      let page = Array(entry.path.utf8)
      return rules.runs(entry.rule) && !unread.contains(page) && (isWhole || pages.contains(page))
    }
  }

  /// Reads pages of a target again, with these bytes, each with its facts.
  func checkWithFacts(
    _ sources: [SourceFile], of target: LintTarget
  ) -> [(page: CheckedPage, facts: PageFactList)] {
    reader.map(sources, Self.standing(of: target)) { (rules.check($0), PageFactList($0)) }
  }

  /// The facts of pages of a target, as these bytes have them.
  func facts(of sources: [SourceFile], in target: LintTarget) -> [PageFactList] {
    reader.map(sources, Self.standing(of: target)) { PageFactList($0) }
  }

  private static func standing(of target: LintTarget) -> Page.Standing {
    if case .catalog = target { .inCatalog } else { .alone }
  }
}

// MARK: - A catalog

extension Linter {
  private func read(_ target: LintTarget, in tree: any FileTree) -> LoadedTarget {
    let files = CatalogFiles(tree, filter: filter)
    var read = LoadedTarget(target: target, tree: tree, files: files)
    read.unread = files.failures
    let pages = files.pages
    read.take(pages, check(pages, of: tree))
    read.unread.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    if let configuration, read.parts.isEmpty {
      read.notices += configuration.unusedPatterns(among: files.paths)
    }
    read.notedFiles = notedFiles(files, tree)
    if let notice = UnknownPages.notice(read.pages, contract, besides: read.notedFiles) {
      read.notices.append(notice)
    }
    return read
  }

  /// Reads pages of a catalog one by one.
  func check(
    _ paths: [String], of tree: any FileTree
  ) -> [Result<CheckedPage, FileReader.Failure>] {
    reader.map(paths, of: tree) { rules.check($0) }
  }
}

extension LintResult {
  /// Leaves the findings on some parts of the catalog, and those about them.
  fileprivate mutating func restrict(to read: LoadedTarget, _ files: CatalogFiles) {
    let selection = PathSelection(read.parts)
    // Where changes are asked for, findings elsewhere are left as consequences of named pages.
    if read.changes?.named.isEmpty != false {
      // Of pages elsewhere, some findings may stay and others not.
      let elsewhere = diagnostics.filter { !selection.contains($0.path) && selection.concerns($0) }
      diagnostics.setFingerprints(on: Set(elsewhere.map { Array($0.path.utf8) }), of: read.tree)
      diagnostics.removeAll { !selection.concerns($0) }
      suppressed.removeAll { !selection.concerns($0) }
      baselined.removeAll { !selection.concerns($0) }
      unneeded.removeAll { !selection.contains($0.path) }
    }
    var matched = MatchedPaths(read.pages.map(\.path) + read.unread.map(\.path))
    matched.add(diagnostics.map(\.path))
    for part in read.parts where !matched.contains(part) {
      let reason = files.reasonToLeaveOut(part)
      if let reason, CatalogFiles.isPage(part) {
        leftOut.append(LeftOutFile(path: part, reason: reason))
      } else {
        unmatched.append(LeftOutFile(path: part, reason: reason ?? "it has no page"))
      }
    }
  }
}

/// Paths of pages, and of the folders that they are in.
private struct MatchedPaths {
  private var paths: Set<[UInt8]> = []

  init(_ paths: [String]) { add(paths) }

  mutating func add(_ paths: [String]) {
    for path in paths {
      var path = Array(path.utf8)[...]
      while self.paths.insert(Array(path)).inserted, !path.isEmpty {
        path = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
      }
    }
  }

  func contains(_ path: String) -> Bool { paths.contains(Array(path.utf8)) }
}

// MARK: - Pages by themselves

extension Linter {
  private func read(
    _ target: LintTarget, alone paths: [String], in tree: any FileTree
  ) -> LoadedTarget {
    var read = LoadedTarget(target: target, tree: tree)
    let outcomes = reader.map(alone: paths, of: tree) { (rules.check($0), notice(of: $0)) }
    for (path, outcome) in zip(paths, outcomes) {
      if case .success((let page, _)) = outcome, filter.needsKind, page.summary.kind == nil {
        read.leftOut.append(LeftOutFile(path: path, reason: "it is in no catalog"))
        continue
      }
      read.take([path], [outcome.map(\.0)])
      if case .success((_, let notice)) = outcome { read.notices.append(notice) }
    }
    return read
  }

  private func notice(of page: Page) -> String {
    let kind = page.kind.map { "as \($0.title)" } ?? "as a page of unknown kind"
    return "'\(page.path)' is in no catalog: checked by itself, \(kind); "
      + "its path, its links and other pages were left out"
  }
}
