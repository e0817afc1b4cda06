package import Diagnostics

/// The page verdicts among some findings, and which of the others follow from them.
///
/// Applied last, to the findings left after suppressions, baseline and comparison: where a verdict
/// itself is not reported, the findings that follow from it are.
package struct PageVerdicts {
  /// By their places among the findings, those about the larger part of the catalog first.
  private var verdicts: [(place: Int, consequences: Consequences)] = []
  /// For each verdict, how many findings follow, and how severe the most severe is.
  private var counts: [Int: (count: Int, mostSevere: Severity)] = [:]
  /// Whether a finding follows from a verdict, by its place.
  private var isConsequence: [Bool] = []

  /// Finds the verdicts among `findings`, and the findings that follow from each.
  package init(_ findings: [Diagnostic]) {
    for (place, finding) in findings.enumerated() {
      if let consequences = finding.consequences { verdicts.append((place, consequences)) }
    }
    if verdicts.isEmpty { return }
    verdicts.sort { ($1.consequences.rank, $0.place) < ($0.consequences.rank, $1.place) }
    let general = verdicts.indices.filter { verdicts[$0].consequences.isGeneral }
    var ofPage: [[UInt8]: [Int]] = [:]
    for (number, verdict) in verdicts.enumerated() {
      for page in verdict.consequences.pages { ofPage[page, default: []].append(number) }
    }
    isConsequence = findings.map { _ in false }
    for (place, finding) in findings.enumerated() {
      var numbers = general
      if !ofPage.isEmpty {
        let paths = [finding.path] + finding.related.prefix(1).map(\.path)
        numbers = (general + paths.flatMap { ofPage[Array($0.utf8)] ?? [] }).sorted()
      }
      guard let number = numbers.first(where: { verdicts[$0].consequences.contains(finding) })
      else { continue }
      let verdict = verdicts[number]
      isConsequence[place] = true
      let known = counts[verdict.place] ?? (0, .info)
      counts[verdict.place] = (known.count + 1, max(known.mostSevere, finding.severity))
    }
  }

  /// Whether the finding at a place follows from a verdict.
  func explains(_ place: Int) -> Bool { !isConsequence.isEmpty && isConsequence[place] }

  /// The findings, each verdict with the findings that it represents; without those that follow,
  /// unless `all` are requested.
  package func applied(to findings: [Diagnostic], all: Bool) -> [Diagnostic] {
    if verdicts.isEmpty { return findings }
    return findings.enumerated().compactMap { place, finding in
      if isConsequence[place], !all { return nil }
      guard let known = counts[place] else { return finding }
      return finding.explaining(known.count, mostSevere: known.mostSevere)
    }
  }
}
