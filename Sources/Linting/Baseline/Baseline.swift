import Diagnostics
import SourceText

/// Known findings of a catalog: a run does not report them, only new ones.
///
/// Its file has a line for each, in the order of their bytes, so that additions of two branches
/// merge and `LC_ALL=C sort -u` fixes the other cases.
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
  /// The start of every baseline file.
  static let mark = "# catalint baseline "
  private static let header =
    "\(mark)\(version): findings that are passed over; 'catalint check --write-baseline' writes them\n"

  /// The text of its file.
  package var text: String {
    BaselineEntry.inOrder(entries.values).reduce(into: Self.header) { $0 += $1.line + "\n" }
  }

  /// Whether it names a finding, which has its fingerprint.
  func names(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.fingerprint.map { entries[$0] != nil } ?? false
  }

  /// The entries that match none of the findings, in their order in the file.
  func entries(besides findings: [Diagnostic]) -> [BaselineEntry] {
    let found = Set(findings.compactMap(\.fingerprint))
    return BaselineEntry.inOrder(entries.values.filter { !found.contains($0.fingerprint) })
  }

  /// The baseline with a run's new findings added and its gone ones removed.
  package func updated(by result: LintResult) -> Baseline {
    var baseline = self
    for entry in result.unneeded { baseline.entries[entry.fingerprint] = nil }
    for entry in result.diagnostics.compactMap(BaselineEntry.init) {
      baseline.entries[entry.fingerprint] = entry
    }
    return baseline
  }
}
