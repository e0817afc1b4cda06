import Diagnostics
import SourceText

extension LintResult {
  /// Gives every finding its fingerprint, before any is left out, and removes those in the
  /// baseline. Entries of it that were not found are unneeded, where they were `lookedFor`.
  mutating func applyBaseline(
    _ baseline: Baseline, file: (String) -> SourceFile?,
    lookedFor: (BaselineEntry) -> Bool
  ) {
    var fingerprints = Fingerprints()
    // Findings come page by page, so one page is kept at a time.
    var page: SourceFile?
    for index in diagnostics.indices {
      let path = diagnostics[index].path
      if page?.path.utf8.elementsEqual(path.utf8) != true { page = file(path) }
      diagnostics[index].fingerprint = fingerprints.next(diagnostics[index], in: page)
    }
    unneeded = baseline.entries(besides: diagnostics).filter(lookedFor)
    baselined = diagnostics.filter(baseline.names)
    if !baselined.isEmpty { diagnostics.removeAll(where: baseline.names) }
  }

  /// The result with all findings in the baseline, as after writing one.
  package func allBaselined() -> LintResult {
    var result = self
    result.baselined = (baselined + diagnostics).sorted(by: Diagnostic.inReportOrder)
    result.diagnostics = []
    result.unneeded = []
    result.fixesElsewhere = [:]
    return result
  }
}
