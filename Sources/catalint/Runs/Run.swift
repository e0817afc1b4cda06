import Diagnostics
import Linting
import Reporters

/// A run of `check` or `fix`: the catalogs that it works on, and how findings are reported.
struct Run {
  let catalogs: [CatalogRun]
  let output: OutputOptions
  /// The paths as a message quotes them.
  let quotedPaths: String
  /// What is shown while the run takes long; nil where nobody would see it.
  let progress: RunProgress?

  /// The output of `body` for each catalog, while progress is shown.
  func map<Result>(_ body: (CatalogRun) -> Result) -> [Result] {
    guard let progress else { return catalogs.map(body) }
    return progress.showing({ Output.rewriteErrorLine($0) }, while: { catalogs.map(body) })
  }

  /// Reports findings, and ends the run with its status.
  func report(_ outcomes: [CatalogRun.Outcome]) throws {
    try writeNotes(of: outcomes)
    try output.write(outcomes)
    try end(outcomes)
  }

  /// Writes findings into the baseline, and reports that.
  func writeBaseline(_ outcomes: [CatalogRun.Outcome]) throws {
    try writeNotes(of: outcomes)
    guard let outcome = outcomes.first, let baseline = outcome.run.baseline,
      outcome.result.unread.isEmpty, outcome.mismatch == nil
    else { throw ExitStatus.unusable }
    let change = try baseline.update(by: outcome.result)
    var written = outcome
    written.result = outcome.result.allBaselined()
    try output.write([written])
    guard !output.quiet else { return }
    Note.notice(change)
    if outcome.run.project.configuration?.baseline == nil { Note.notice(baseline.activationHint) }
  }

  /// Writes errors and notices to standard error; ends the run where nothing was checked.
  func writeNotes(of outcomes: [CatalogRun.Outcome]) throws {
    // Every path was of a file that is not a page, and such are left out.
    if outcomes.isEmpty { return }
    for error in outcomes.flatMap(\.errors) { Note.error(error) }
    if let emptiness = outcomes.lazy.compactMap(\.emptiness).first { throw Refusal(emptiness) }
    let isEmpty = outcomes.allSatisfy { outcome in
      let result = outcome.result
      return result.pages == 0 && !result.isOfChanges && result.unread.isEmpty
        && result.leftOut.isEmpty
    }
    if isEmpty {
      let reason = outcomes.lazy.map { $0.result.emptiness ?? $0.run.project.reasonForNoPages }
        .first
      throw Refusal("nothing to check in \(quotedPaths)" + (reason.map { ": \($0)" } ?? ""))
    }
    for mismatch in outcomes.compactMap(\.mismatch) { Note.error(mismatch) }
    for notice in outcomes.flatMap(\.notices) where !output.quiet { Note.notice(notice) }
  }

  /// Ends a run that is not clean with its status; findings that are not reported do not count.
  func end(_ outcomes: [CatalogRun.Outcome], isReported: Bool = true) throws {
    if outcomes.contains(where: { !$0.result.unread.isEmpty || $0.mismatch != nil }) {
      throw ExitStatus.unusable
    }
    let isFailed = outcomes.contains { outcome in
      let failing = output.failing(outcome.run)
      return outcome.result.diagnostics.contains { $0.severity >= failing }
    }
    if isReported, isFailed, !output.exitZero { throw ExitStatus.findings }
  }
}
