package import Diagnostics

/// The findings of a run.
package struct LintResult: Sendable {
  /// How many pages were checked.
  package var pages = 0
  /// In report order.
  package var diagnostics: [Diagnostic] = []
  /// Findings that suppressions on the pages hide.
  package var suppressed: [Diagnostic] = []
  /// Findings in the baseline.
  package var baselined: [Diagnostic] = []
  /// The fingerprints that some of these have in the baseline, by those that they have now.
  var formerFingerprints: [Fingerprint: Fingerprint] = [:]
  /// With a baseline: findings that are not reported, since another finding covers them. A baseline
  /// has them too, so that they are not new when the other one is fixed.
  package var superseded: [Diagnostic] = []
  /// Entries of the baseline that were looked for and not found.
  package var unneeded: [BaselineEntry] = []
  /// How many of the findings have a fix, of each safety, on a page that is not asked for: a fix of
  /// the same target leaves it alone.
  package var fixesElsewhere: [Fix.Safety: Int] = [:]
  /// Files that could not be read, by path: such a run is not clean.
  package var unread: [UnreadFile] = []
  /// Files that were named and are not checked.
  package var leftOut: [LeftOutFile] = []
  /// Named paths with nothing to check.
  package var unmatched: [LeftOutFile] = []
  /// Why no page of a catalog is checked; nil where it has none that was left out.
  package var emptiness: String?
  /// Whether a catalog has pages, and none in a folder of it is where the contract has pages: any
  /// folder may have a `README.md`.
  package var hasOnlyTopPages = false
  /// The message that no page is at a path of the contract; such a run fails.
  package var mismatch: String?
  /// With such a message: whether there were pages at such paths before the changes.
  package var hadPagesOfContract = false
  /// Whether only changed pages were asked for: there may be none.
  package var isOfChanges = false
  /// Other messages for the user.
  package var notices: [String] = []
}

extension LintResult {
  /// A run on nothing.
  package static let empty = LintResult()

  /// Adds the result of another catalog, with the paths that a report shows for it.
  package mutating func add(_ other: LintResult, _ seen: PathView) {
    func mapped(_ findings: [Diagnostic]) -> [Diagnostic] {
      seen.isUnchanged ? findings : findings.mappingPaths(seen.callAsFunction)
    }
    pages += other.pages
    diagnostics += mapped(other.diagnostics)
    suppressed += mapped(other.suppressed)
    baselined += mapped(other.baselined)
    fixesElsewhere.merge(other.fixesElsewhere, uniquingKeysWith: +)
  }
}

/// A file or folder that was named and is not checked.
package struct LeftOutFile: Hashable, Sendable {
  /// From the catalog's root.
  package let path: String
  package let reason: String
}
