package import Diagnostics

/// The page verdicts among some findings, which the others may follow from.
///
/// Applied last, to the findings left after suppressions, baseline and comparison: where a verdict
/// itself is not reported, the findings that follow from it are.
package struct PageVerdicts {
  /// By their places among the findings, those about the larger part of the catalog first.
  private var verdicts: [(place: Int, consequences: Consequences)] = []
  /// The numbers of the verdicts on the whole catalog, and of those on each page.
  private var general: [Int] = []
  private var ofPage: [[UInt8]: [Int]] = [:]

  /// Finds the verdicts among `findings`.
  package init(_ findings: [Diagnostic]) {
    for (place, finding) in findings.enumerated() {
      if let consequences = finding.consequences { verdicts.append((place, consequences)) }
    }
    verdicts.sort { ($1.consequences.rank, $0.place) < ($0.consequences.rank, $1.place) }
    general = verdicts.indices.filter { verdicts[$0].consequences.isGeneral }
    for (number, verdict) in verdicts.enumerated() {
      for page in verdict.consequences.pages { ofPage[page, default: []].append(number) }
    }
  }

  /// Whether a finding follows from a verdict.
  func explains(_ finding: Diagnostic) -> Bool { place(ofCauseOf: finding) != nil }

  /// Where the first verdict is that a finding follows from; nil where it follows from none.
  private func place(ofCauseOf finding: Diagnostic) -> Int? {
    if verdicts.isEmpty { return nil }
    var numbers = general
    if !ofPage.isEmpty {
      let paths = [finding.path] + finding.related.prefix(1).map(\.path)
      numbers = (general + paths.flatMap { ofPage[Array($0.utf8)] ?? [] }).sorted()
    }
    return numbers.first { verdicts[$0].consequences.contains(finding) }
      .map { verdicts[$0].place }
  }

  /// The same findings as at first, one for each value and each verdict with those that it
  /// represents; without those that follow, unless `all` are requested.
  package func applied(to findings: [Diagnostic], all: Bool) -> [Diagnostic] {
    explained(findings, all: all).onePerValue()
  }

  private func explained(_ findings: [Diagnostic], all: Bool) -> [Diagnostic] {
    if verdicts.isEmpty { return findings }
    let causes = findings.map(place(ofCauseOf:))
    let values = ValueFindings(zip(findings, causes).filter { $1 != nil }.map(\.0))
    // For each verdict, how many findings follow, and how severe the most severe is.
    var counts: [Int: (count: Int, mostSevere: Severity)] = [:]
    for case (let cause?, let finding) in zip(causes, findings) where !values.hide(finding) {
      let known = counts[cause] ?? (0, .info)
      counts[cause] = (known.count + 1, max(known.mostSevere, finding.severity))
    }
    return zip(findings.enumerated(), causes).compactMap { numbered, cause in
      if cause != nil, !all { return nil }
      guard let known = counts[numbered.offset] else { return numbered.element }
      return numbered.element.explaining(known.count, mostSevere: known.mostSevere)
    }
  }
}
