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
    var former = Fingerprints(.former)
    var found: Set<Fingerprint> = []
    var new: [Diagnostic] = []
    // Findings come page by page, so one page is kept at a time.
    var page: SourceFile?
    for var finding in diagnostics {
      if page?.path.utf8.elementsEqual(finding.path.utf8) != true { page = file(finding.path) }
      let old = former.next(finding, in: page)
      let fingerprint = fingerprints.next(finding, in: page)
      finding.fingerprint = fingerprint
      found.formUnion([fingerprint, old])
      if baseline.contains(fingerprint) {
        baselined.append(finding)
      } else if baseline.contains(old) {
        baselined.append(finding)
        formerFingerprints[fingerprint] = old
      } else {
        new.append(finding)
      }
    }
    diagnostics = new
    unneeded = baseline.entries(besides: found).filter(lookedFor)
  }

  /// The result with all findings in the baseline, as after writing one.
  package func allBaselined() -> LintResult {
    var result = self
    result.baselined = (baselined + diagnostics + superseded)
      .sorted(by: Diagnostic.inReportOrder)
    result.diagnostics = []
    result.superseded = []
    result.unneeded = []
    result.fixesElsewhere = [:]
    return result
  }
}
