import CatalogRules
import Diagnostics
import Linting
import Reporters
import SourceText

extension Report {
  /// The report of what fixing left; pages are shown as they are then, written or not.
  init(
    _ result: FixResult, of target: CheckTarget, from source: CatalogSource, failing: Severity
  ) {
    let changed = Dictionary(
      result.pages.map { (Array($0.path.utf8), $0.source) }, uniquingKeysWith: { $1 })
    self.init(result.left, of: target, failing: failing) { path in
      try? changed[Array(path.utf8)] ?? SourceFile(path: path, bytes: source.read(path).get())
    }
  }

  /// The report of a run; files are read again where a reporter shows them.
  init(
    _ result: LintResult, of target: CheckTarget, from source: CatalogSource, failing: Severity
  ) {
    self.init(result, of: target, failing: failing) { path in
      try? SourceFile(path: path, bytes: source.read(path).get())
    }
  }

  private init(
    _ result: LintResult, of target: CheckTarget, failing: Severity,
    source: @escaping @Sendable (String) -> SourceFile?
  ) {
    self.init(
      root: target.folderName, folder: target.way(from: Self.readersFolder), pages: result.pages,
      diagnostics: result.diagnostics, suppressed: result.suppressed, baselined: result.baselined,
      rules: RuleSet.descriptors, failing: failing,
      notices: result.unread.map(\.refusal) + result.notices, source: source)
  }

  /// From where programs look for the files that a report names: the root of the repository, as far
  /// as a workflow tells it.
  private static var readersFolder: String {
    for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
      if let folder = Surroundings.variable(name) { return folder }
    }
    return "."
  }
}
