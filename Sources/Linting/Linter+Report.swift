import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// Builds the result: baseline, comparison, page verdicts.
extension Linter {
  /// The result for a target, some of whose pages may be `fixed` since they were read.
  func report(
    _ outcome: consuming CheckOutcome, on loaded: LoadedTarget, fixed: [[UInt8]: FixedPage] = [:]
  ) -> LintResult {
    work.release(outcome.takeCrossCheck())
    var result = LintResult()
    result.pages = loaded.pagesAskedFor
    result.suppressed = outcome.suppressed
    result.diagnostics = outcome.takeDiagnostics()
    result.diagnostics.sortInReportOrder()
    result.unread = loaded.unread + silencedPages(in: result, of: loaded)
    result.leftOut = loaded.leftOut
    result.notices = loaded.notices
    result.mismatch = loaded.mismatch
    result.hadPagesOfContract = loaded.hadPagesOfContract
    let hasFolders = contract.kinds.contains { $0.paths.contains { $0.text.contains("/") } }
    if let files = loaded.files, !loaded.pages.isEmpty, hasFolders {
      result.hasOnlyTopPages =
        !loaded.pages.contains { $0.summary.kind != nil && $0.path.utf8.contains(.slash) }
        && !files.pagesLeftOut.contains {
          $0.utf8.contains(.slash) && contract.kind(ofPath: $0) != nil
        }
    }
    if loaded.pages.isEmpty { result.emptiness = loaded.files?.reasonToLeaveOut(allIn: "") }
    if let baseline { applyBaseline(baseline, of: &result, loaded, fixed) }
    if let changes = loaded.changes { keepNewFindings(in: &result, loaded, changes) }
    if let files = loaded.files, !loaded.parts.isEmpty { result.restrict(to: loaded, files) }
    let found = result.diagnostics
    result.diagnostics = PageVerdicts(found).applied(to: found, all: reportsAll)
    if baseline != nil {
      let reported = Set(result.diagnostics.map(\.fingerprint))
      result.superseded = found.filter { !reported.contains($0.fingerprint) }
    }
    result.countFixesElsewhere(than: loaded)
    return result
  }

  /// The pages of which a part cannot be parsed, and whose only findings that say so are
  /// suppressed.
  private func silencedPages(in result: LintResult, of loaded: LoadedTarget) -> [UnreadFile] {
    func paths(_ findings: [Diagnostic]) -> Set<[UInt8]> {
      Set(findings.lazy.filter { rules.unreadRules.contains($0.rule) }.map { Array($0.path.utf8) })
    }
    let silenced = paths(result.suppressed)
    if silenced.isEmpty { return [] }
    let reported = paths(result.diagnostics)
    return loaded.pages.filter { page in
      let path = Array(page.path.utf8)
      return page.isUnparsed && silenced.contains(path) && !reported.contains(path)
    }
    .map {
      UnreadFile(
        path: $0.path,
        reason: "a part of it cannot be parsed, and the finding that says so is suppressed")
    }
  }

  /// Applies the baseline. It is looked for by the rules that run, on every page that exists and
  /// could be read; a page that was deleted has no findings any more.
  private func applyBaseline(
    _ baseline: Baseline, of result: inout LintResult, _ loaded: LoadedTarget,
    _ fixed: [[UInt8]: FixedPage]
  ) {
    let isWhole = loaded.files != nil
    let pages = Set(loaded.pages.map { Array($0.path.utf8) })
    let unread = Set(loaded.unread.map { Array($0.path.utf8) })
    result.applyBaseline(baseline) { path in
      if let page = fixed[Array(path.utf8)] { return page.source }
      return try? SourceFile(path: path, bytes: loaded.tree.read(path, by: .again).get())
    } lookedFor: { entry in
      let page = Array(entry.path.utf8)
      return rules.runs(entry.rule) && !unread.contains(page) && (isWhole || pages.contains(page))
    }
  }
}
