package import Diagnostics
import SourceText

/// The page verdicts among some findings, which the others may follow from.
///
/// Applied last, to the findings left after suppressions, baseline and comparison: where a verdict
/// itself is not reported, the findings that follow from it are.
package struct PageVerdicts {
  /// By their places among the findings, those about the larger part of the catalog first.
  private var verdicts: [(place: Int, consequences: Consequences)] = []
  /// The numbers of the verdicts on the whole catalog, and of those on each page.
  private var general: [Int] = []
  private var ofPage: [UTF8Key: [Int]] = [:]
  /// The verdicts on parts of each page, in the order of the parts, which share no byte.
  private var ofParts: [[UInt8]: [(part: ByteRange, number: Int)]] = [:]

  /// Finds the verdicts among `findings`.
  package init(_ findings: [Diagnostic]) {
    for (place, finding) in findings.enumerated() {
      if let consequences = finding.consequences { verdicts.append((place, consequences)) }
    }
    verdicts.sort { ($1.consequences.rank, $0.place) < ($0.consequences.rank, $1.place) }
    general = verdicts.indices.filter { verdicts[$0].consequences.isGeneral }
    for (number, verdict) in verdicts.enumerated() {
      if case .duplicates(_, let part, let page) = verdict.consequences {
        ofParts[page, default: []].append((part, number))
      } else {
        for page in verdict.consequences.pages {
          ofPage[UTF8Key(text: String(decoding: page, as: UTF8.self)), default: []].append(number)
        }
      }
    }
    ofParts = ofParts.mapValues { $0.sorted { $0.part < $1.part } }
  }

  /// Whether a finding follows from a verdict.
  func explains(_ finding: Diagnostic) -> Bool { place(ofCauseOf: finding) != nil }

  /// Where the first verdict is that a finding follows from; nil where it follows from none.
  private func place(ofCauseOf finding: Diagnostic) -> Int? {
    if verdicts.isEmpty { return nil }
    var first = Int.max
    func look(in numbers: some Sequence<Int>) {
      // They are sorted.
      for number in numbers {
        if number >= first { return }
        if verdicts[number].consequences.contains(finding) { first = number }
      }
    }
    look(in: general)
    if !ofPage.isEmpty {
      look(in: ofPage[UTF8Key(text: finding.path)] ?? [])
      if let other = finding.related.first { look(in: ofPage[UTF8Key(text: other.path)] ?? []) }
    }
    if let number = verdict(onPartAround: finding) { look(in: CollectionOfOne(number)) }
    return first == Int.max ? nil : verdicts[first].place
  }

  /// The number of the only verdict on a part of the page that a finding can be in.
  private func verdict(onPartAround finding: Diagnostic) -> Int? {
    guard !ofParts.isEmpty, let known = ofParts[Array(finding.path.utf8)] else { return nil }
    let next = known.partitioningIndex { $0.part.start > finding.range.start }
    return next == 0 ? nil : known[next - 1].number
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
