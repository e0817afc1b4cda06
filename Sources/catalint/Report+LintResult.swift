import CatalogRules
import Diagnostics
import Linting
import Reporters
import SourceText

extension Report {
  /// The report of what fixing left; pages are shown as they are then, written or not.
  init(_ result: FixResult, of target: CheckTarget, failing: Severity) {
    let sources = Dictionary(
      result.pages.map { (Array($0.path.utf8), $0.source) }, uniquingKeysWith: { $1 })
    self.init(result.left, of: target, failing: failing) { sources[Array($0.utf8)] }
  }

  /// The report of a run; sources that are not at hand are read again where a reporter shows them.
  init(
    _ result: LintResult, of target: CheckTarget, failing: Severity,
    atHand: @escaping @Sendable (String) -> SourceFile? = { _ in nil }
  ) {
    let folder =
      switch target {
      case .catalog(let root, _): root + "/"
      case .pages: ""
      }
    self.init(
      root: target.folderName, folder: target.way(from: Self.readersFolder), pages: result.pages,
      diagnostics: result.diagnostics, suppressed: result.suppressed, baselined: result.baselined,
      rules: RuleSet.descriptors, failing: failing,
      notices: result.unread.map(\.refusal) + result.notices
    ) { path in
      try? atHand(path) ?? SourceFile(path: path, bytes: FileReader().read(folder + path).get())
    }
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
