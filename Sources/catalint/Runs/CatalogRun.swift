import Contract
import Diagnostics
import Linting
import Records
import SourceText

/// A run of `check` or `fix` on one catalog, or on pages outside any.
struct CatalogRun {
  let project: Project
  let linter: Linter
  /// The findings that are known already.
  let baseline: BaselineFile?
  /// The page from standard input, in place of the content of its file.
  let input: SourceFile?
  /// Whether it checks staged files.
  let isStaged: Bool
  /// The revision of `--changed-since`.
  let changedSince: String?
  /// The day of a report: today, or what the command says is today.
  let day: CalendarDate?

  /// The outcome of a run.
  struct Outcome {
    let run: CatalogRun
    var result: LintResult
    /// The pages that fixes changed.
    var fixed: [FixedPage] = []
  }

  /// Where the files of the catalog are.
  var source: CatalogSource {
    input.map { project.files.with($0.bytes, at: $0.path) } ?? project.files
  }

  /// Checks everything, or what was changed.
  func check() -> Outcome {
    var result = linter.run(project.target, from: source, since: project.comparedFiles)
    if isStaged, let notice = stagedNotice(about: result) { result.notices.append(notice) }
    return Outcome(run: self, result: result)
  }

  /// A notice about findings in staged pages that differ in the work tree, such as those that a
  /// hook has just fixed.
  private func stagedNotice(about result: LintResult) -> String? {
    var pages: [String] = []
    // In report order, so findings of one page are adjacent.
    for finding in result.diagnostics where finding.path != pages.last {
      pages.append(finding.path)
    }
    let changed = pages.filter { source.hasOther($0, than: project.target.source) }
    guard let first = changed.first.map({ seen($0) }) else { return nil }
    let who =
      switch changed.count {
      case 1: "'\(first)' has"
      case 2: "'\(first)' and 1 more page have"
      default: "'\(first)' and \(changed.count - 1) more pages have"
      }
    return "the staged version was checked: \(who) unstaged changes; 'git add' stages them"
  }

  /// Applies fixes, and finds the remaining findings.
  func fix(by fixer: Fixer) -> (outcome: Outcome, fix: FixResult) {
    let result = fixer.run(
      project.target, from: source, since: project.comparedFiles, holding: input)
    return (Outcome(run: self, result: result.left, fixed: result.pages), result)
  }

  /// Paths as the user sees them.
  var seen: PathView { PathView(of: project.target, from: ".") }

  /// The lowest severity that fails the run, where the command line does not set it.
  var failing: Severity { project.configuration?.failOn?.value ?? .error }
}

extension CatalogRun.Outcome {
  /// Messages for the user other than findings.
  var notices: [String] {
    let leftOut = result.leftOut.map { "'\(run.seen($0.path))' was left out: \($0.reason)" }
    let known = run.baseline?.notice(of: result, seen: run.seen)
    let others = [known, mismatch == nil ? result.mismatch : nil].compactMap(\.self)
    return run.project.notices + result.notices + leftOut + others
  }

  /// That no page is where a contract has pages that somebody chose; the contract by default is not
  /// expected to be that of any folder. Changes that concern no page do not fail for what was so
  /// before.
  var mismatch: String? {
    if case .byDefault = run.project.contractOrigin { return nil }
    let wasSo = !run.project.settingsDiffer && !result.hadPagesOfContract
    return result.isOfChanges && result.pages == 0 && wasSo ? nil : result.mismatch
  }

  /// Messages about files that could not be read.
  var errors: [String] {
    result.unread.map { $0.refusal(of: run.seen($0.path)) }
  }

  /// Why nothing was checked that was asked for; nil where something was, or rightly nothing.
  var emptiness: String? {
    if let path = result.unmatched.first {
      return "nothing to check at '\(run.seen(path.path))': \(path.reason)"
    }
    guard result.hasOnlyTopPages, !result.isOfChanges || result.pages > 0 else { return nil }
    let lookalikes = run.project.possibleCatalogs
    guard run.project.isRootGuessed || !lookalikes.isEmpty else { return nil }
    let folder = run.project.target.folderName
    return
      "'\(folder)' is not a catalog of the contract '\(run.project.contract.name)': no page in its "
      + "folders is where the contract has pages; "
      + ((lookalikes.isEmpty ? run.project.otherContract : nil) ?? Self.hint(lookalikes))
  }

  private static func hint(_ lookalikes: [String]) -> String {
    guard let first = lookalikes.first else {
      return "name the catalog's root, its contract with '--contract', or single pages; "
        + "'catalint init' writes a configuration"
    }
    let more = lookalikes.count > 1 ? " and \(lookalikes.count - 1) more folders look" : " looks"
    return "'\(first)'\(more) like a catalog: check it, and put '\(Configuration.fileName)' there"
  }
}
