import Diagnostics
import Linting
import Reporters
import SourceText

/// A run of `check` or `fix`: what it works on, and how its findings are told.
struct Run {
  let project: Project
  let linter: Linter
  /// What is known already.
  let baseline: BaselineFile?
  let output: OutputOptions
  /// The page that came on standard input, in place of what is in its file.
  let input: SourceFile?
  /// Whether it is about what is staged.
  let isStaged: Bool

  /// Where the files of the catalog are.
  var source: CatalogSource {
    input.map { project.files.with($0.bytes, at: $0.path) } ?? project.files
  }

  /// What is found, of all that there is or of what was changed.
  func check() -> LintResult {
    var result = linter.run(project.target, from: source, since: project.before)
    if isStaged,
      let notice = StagedNotice.text(result, staged: source, tree: project.target.source)
    {
      result.notices.append(notice)
    }
    return result
  }

  /// Puts what was found into the baseline, and tells that.
  func writeBaseline(_ result: LintResult) throws {
    try tellNotes(of: result)
    guard let baseline, result.unread.isEmpty else { throw ExitStatus.unusable }
    let outcome = try baseline.update(by: result)
    try output.write(
      Report(result.allBaselined(), of: project.target, from: source, failing: failing))
    guard !output.quiet else { return }
    Note.notice(outcome)
    if project.configuration?.baseline == nil { Note.notice(baseline.wayIntoForce) }
  }

  /// Tells what was found, and ends the run as that demands.
  func tell(_ result: LintResult) throws {
    var result = result
    if let notice = baseline?.notice(of: result) { result.notices.append(notice) }
    try tellNotes(of: result)
    try output.write(
      Report(result, of: project.target, from: source, failing: failing))
    try end(result)
  }

  /// Says what besides findings there is to know, on standard error.
  func tellNotes(of result: LintResult) throws {
    for file in result.unread { Note.error(file.refusal) }
    if result.pages == 0, !result.isOfChanges, result.unread.isEmpty, result.leftOut.isEmpty {
      throw Refusal("there is nothing to check in \(project.given)")
    }
    for notice in result.notices where !output.quiet { Note.notice(notice) }
  }

  /// The least severity that fails the run.
  var failing: Severity {
    output.failOn?.severity ?? project.configuration?.failOn?.value ?? .error
  }

  /// Ends a run that is no clean one with its status; findings that are not reported are none.
  func end(_ result: LintResult, isReported: Bool = true) throws {
    if !result.unread.isEmpty { throw ExitStatus.unusable }
    if isReported, result.diagnostics.contains(where: { $0.severity >= failing }) {
      throw ExitStatus.findings
    }
  }
}
