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

  /// Whether it has a fingerprint.
  func contains(_ fingerprint: Fingerprint) -> Bool { entries[fingerprint] != nil }

  /// The entries with none of these fingerprints, in their order in the file.
  func entries(besides found: Set<Fingerprint>) -> [BaselineEntry] {
    BaselineEntry.inOrder(entries.values.filter { !found.contains($0.fingerprint) })
  }

  /// The baseline with a run's new findings added, its gone ones removed, and its known ones under
  /// the fingerprints that they have now.
  package func updated(by result: LintResult) -> Baseline {
    var baseline = self
    for entry in result.unneeded { baseline.entries[entry.fingerprint] = nil }
    for entry in result.baselined.compactMap(BaselineEntry.init) {
      guard let former = result.formerFingerprints[entry.fingerprint] else { continue }
      baseline.entries[former] = nil
      baseline.entries[entry.fingerprint] = entry
    }
    for entry in (result.diagnostics + result.superseded).compactMap(BaselineEntry.init) {
      baseline.entries[entry.fingerprint] = entry
    }
    return baseline
  }
}
