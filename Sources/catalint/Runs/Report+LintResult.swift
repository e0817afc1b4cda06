import Contract
import Diagnostics
import Linting
import Reporters
import Rules
import SourceText

extension Report {
  /// The report of a run on catalogs, with paths as a format has them; files are read again where a
  /// reporter shows them, and pages that were fixed are shown as they are then, written or not.
  init(
    _ outcomes: [CatalogRun.Outcome], failing: Severity, _ format: ReportFormat, fromRoot: Bool
  ) {
    let folder = format.isForRepository ? Self.repository : "."
    // The paths of several catalogs differ only as seen from one folder.
    let isFromRoot = fromRoot && outcomes.count == 1
    var merged = LintResult.empty
    var files = FilesByPath()
    for outcome in outcomes {
      let seen = isFromRoot ? .unchanged : PathView(of: outcome.run.project.target, from: folder)
      let source = ReportedSource(outcome)
      var result = outcome.result
      if !seen.isUnchanged, format.hasFingerprints {
        result.setFingerprints(of: outcome.run.source)
      }
      files.add(source, seen)
      merged.add(result, seen)
    }
    self.init(
      root: outcomes.count == 1 ? outcomes[0].run.project.target.folderName : ".",
      pages: merged.pages, diagnostics: merged.diagnostics, suppressed: merged.suppressed,
      baselined: merged.baselined, fixesElsewhere: merged.fixesElsewhere,
      rules: Self.rules(of: outcomes), failing: failing,
      errors: outcomes.flatMap(\.errors),
      notices: outcomes.flatMap { $0.notices + [$0.mismatch].compactMap(\.self) },
      source: files.read)
    if let revision = outcomes.first?.run.changedSince {
      fixOptions = " --changed-since \(revision)"
    }
    if format.hasOrigin { origin = ReportOrigin(outcomes) }
  }

  /// All rules of a run: those of Catalint, then the checks of contracts.
  private static func rules(of outcomes: [CatalogRun.Outcome]) -> [RuleDescriptor] {
    var known: Set<String> = []
    let checks = outcomes.flatMap { $0.run.project.contract.checks.rules }
    return RuleSet.descriptors + checks.filter { known.insert($0.id).inserted }
  }

  /// The folder that paths of a report are relative to in other programs: the root of the
  /// repository, where a workflow's environment names it.
  private static var repository: String {
    for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
      if let folder = ProcessEnvironment[name] { return folder }
    }
    return "."
  }
}

extension ReportOrigin {
  /// What a run checked: its catalog by the name of the folder, or the number of catalogs.
  init(_ outcomes: [CatalogRun.Outcome]) {
    let roots = outcomes.compactMap { outcome -> String? in
      guard case .catalog(let root, _) = outcome.run.project.target else { return nil }
      return root
    }
    let name =
      switch (outcomes.count, roots.first) {
      case (1, let root?): root.split(separator: "/").last.map(String.init) ?? root
      case (1, nil): "pages outside a catalog"
      case (let count, _): "\(count) catalogs"
      }
    let revision = roots.first.flatMap {
      Repository.revisionTitle(of: $0, isStaged: outcomes[0].run.isStaged)
    }
    self.init(
      name: name, revision: revision, day: outcomes.first?.run.day.map { "\($0)" })
  }
}

/// The files of one catalog as a report shows them.
private struct ReportedSource: Sendable {
  private let source: CatalogSource
  private let fixed: [[UInt8]: SourceFile]

  init(_ outcome: CatalogRun.Outcome) {
    source = outcome.run.source
    fixed = Dictionary(
      outcome.fixed.map { (Array($0.path.utf8), $0.source) }, uniquingKeysWith: { $1 })
  }

  /// The bytes of a page that was fixed.
  func fixedBytes(of path: String) -> [UInt8]? { fixed[Array(path.utf8)].map { Array($0.bytes) } }

  /// The bytes of any other file.
  func bytes(of path: String) -> [UInt8]? { try? source.read(path).get() }
}

/// The files of several catalogs, by the paths that a report has for them.
private struct FilesByPath: Sendable {
  private var catalogs: [(source: ReportedSource, seen: PathView)] = []

  mutating func add(_ source: ReportedSource, _ seen: PathView) { catalogs.append((source, seen)) }

  /// The file at a path of the report; nil where it cannot be read any more.
  @Sendable func read(_ path: String) -> SourceFile? {
    let places = catalogs.compactMap { source, seen in
      seen.original(of: path).map { (source: source, path: $0) }
    }
    // A catalog inside another one is in both, and the same there unless it was fixed.
    let bytes =
      places.lazy.compactMap { $0.source.fixedBytes(of: $0.path) }.first
      ?? places.lazy.compactMap { $0.source.bytes(of: $0.path) }.first
    return bytes.map { SourceFile(path: path, bytes: $0) }
  }
}
