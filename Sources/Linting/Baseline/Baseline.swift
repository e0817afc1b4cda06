import Diagnostics
import SourceText

/// Findings that a catalog has and that are known: a run passes them over, and tells of new ones.
///
/// Its file has a line for each, in the order of their bytes, so that what two branches add merges and
/// `LC_ALL=C sort -u` mends what does not.
package struct Baseline: Sendable {
  private var entries: [Fingerprint: BaselineEntry]

  /// One that names the findings of `entries`.
  package init(_ entries: [BaselineEntry] = []) {
    self.entries = Dictionary(entries.map { ($0.fingerprint, $0) }) { first, _ in first }
  }

  /// How many findings it names.
  package var count: Int { entries.count }

  /// The version of the file's form.
  static let version = 1
  /// What every such file begins with.
  static let mark = "# catalint baseline "
  private static let header =
    "\(mark)\(version): findings that are passed over; 'catalint check --write-baseline' writes them\n"

  /// What its file holds.
  package var text: String {
    BaselineEntry.inOrder(entries.values).reduce(into: Self.header) { $0 += $1.line + "\n" }
  }

  /// Whether it names a finding, which has its fingerprint.
  func names(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.fingerprint.map { entries[$0] != nil } ?? false
  }

  /// The entries that are none of the findings, in their order in the file.
  func entries(besides findings: [Diagnostic]) -> [BaselineEntry] {
    let found = Set(findings.compactMap(\.fingerprint))
    return BaselineEntry.inOrder(entries.values.filter { !found.contains($0.fingerprint) })
  }

  /// The baseline with what a run found that was not in it, and without what the run missed.
  package func updated(by result: LintResult) -> Baseline {
    var baseline = self
    for entry in result.unneeded { baseline.entries[entry.fingerprint] = nil }
    for entry in result.diagnostics.compactMap(BaselineEntry.init) {
      baseline.entries[entry.fingerprint] = entry
    }
    return baseline
  }
}
