import CatalogRules
import Linting
import Reporters
import SourceText

extension Report {
  /// The report of a run; sources are read again where a reporter shows them.
  init(_ result: LintResult, of target: CheckTarget) {
    let folder =
      switch target {
      case .catalog(let root, _): root + "/"
      case .pages: ""
      }
    self.init(
      root: target.folderName, pages: result.pages, diagnostics: result.diagnostics,
      suppressed: result.suppressed, rules: RuleSet.descriptors,
      notices: result.unread.map(\.refusal) + result.notices
    ) { path in
      try? SourceFile(path: path, bytes: FileReader().read(folder + path).get())
    }
  }
}
