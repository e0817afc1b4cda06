import Diagnostics
import SourceText

/// A finding and whether it counts.
struct StatedFinding {
  var diagnostic: Diagnostic
  let state: State

  enum State {
    case new, suppressed, baselined
  }

  /// Every finding of a report, suppressed or not, in report order.
  static func all(of report: Report) -> [StatedFinding] {
    let new = report.diagnostics.map { StatedFinding(diagnostic: $0, state: .new) }
    guard !report.suppressed.isEmpty || !report.baselined.isEmpty else { return new }
    let others =
      report.suppressed.map { StatedFinding(diagnostic: $0, state: .suppressed) }
      + report.baselined.map { StatedFinding(diagnostic: $0, state: .baselined) }
    return (new + others).sorted { Diagnostic.inReportOrder($0.diagnostic, $1.diagnostic) }
  }

  /// The listed findings, at most `limit`, with their fingerprints, whose numbers count equal
  /// findings even where some of them are left out.
  static func results(
    _ findings: [StatedFinding], _ limit: Int, of report: Report
  ) -> [StatedFinding] {
    guard report.listing.omitted > 0 || findings.count > limit else { return findings }
    var sources = SourceCache(report)
    var fingerprints = Fingerprints()
    let findings = findings.map { finding in
      var finding = finding
      let file = sources.lines(of: finding.diagnostic.path)?.file
      finding.diagnostic.fingerprint = fingerprints.next(finding.diagnostic, in: file)
      return finding
    }
    guard report.listing.omitted > 0 else { return gravest(findings, limit) }
    // The new ones are in the order in which they are listed.
    var listed = report.listing.findings[...]
    let results = findings.filter { finding in
      guard finding.state == .new else { return true }
      guard let next = listed.first, next.isSame(as: finding.diagnostic) else { return false }
      listed.removeFirst()
      return true
    }
    return gravest(results, limit)
  }

  /// At most `limit` findings, in the same order: those that count before others, the most severe
  /// first.
  static func gravest(_ findings: [StatedFinding], _ limit: Int) -> [StatedFinding] {
    guard findings.count > limit else { return findings }
    func rank(_ index: Int) -> (Int, Severity) {
      (findings[index].state == .new ? 1 : 0, findings[index].diagnostic.severity)
    }
    let gravest = findings.indices.sorted {
      rank($0) == rank($1) ? $0 < $1 : rank($0) > rank($1)
    }
    return gravest.prefix(limit).sorted().map { findings[$0] }
  }
}

extension Diagnostic {
  /// Whether a finding is this one, by fingerprint and place.
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    fingerprint == other.fingerprint && range == other.range && path.hasSameBytes(as: other.path)
  }
}
