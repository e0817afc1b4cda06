internal import DataSyntax
internal import SourceText

extension Evaluation {
  /// The limit of a comparison of two words, in steps.
  private static let stepsOfComparison = 100

  /// The nearest of the candidates, where there are few enough to compare with each.
  mutating func nearest(to word: String, in candidates: [String]) -> String? {
    let cost = candidates.count * Self.stepsOfComparison
    guard candidates.count <= 1_000, steps > cost, spend(cost) else { return nil }
    return Spelling.nearest(to: word, in: candidates)
  }

  /// Reports unknown keys, each with the nearest known key that the mapping does not have yet.
  mutating func reportUnknown(
    _ unknown: [DataMapping.Entry], known: [String], _ mapping: DataMapping,
    _ keyword: SchemaKeyword, _ range: ByteRange, _ node: SchemaNode
  ) {
    guard isCollecting, failures.count < EvaluationLimits.failures else { return }
    let missing = mapping.candidates(among: known)
    for entry in unknown where failures.count < EvaluationLimits.failures {
      guard let name = entry.name else { continue }
      let kind = SchemaFailure.Kind.unknownKey(
        name, known: known, nearest: nearest(to: name, in: missing))
      report(kind, entry.key.range, keyword, range, node, at: .key(name))
    }
  }

  /// Reports missing names, each with the key that may be a misspelling of it.
  mutating func reportMissing(
    _ missing: [String], _ mapping: DataMapping, _ value: DataNode, _ check: Check,
    _ node: SchemaNode
  ) {
    guard isCollecting, !missing.isEmpty, failures.count < EvaluationLimits.failures else { return }
    let known = NameTable(schema.propertyNames(of: node))
    let others = mapping.entries.compactMap(\.name).filter { !known.contains($0) }
    for name in missing where failures.count < EvaluationLimits.failures {
      let found = nearest(to: name, in: others)
      report(
        .missing(name, writtenAs: found), value.range, check.keyword, check.range, node,
        related: found.flatMap { mapping.entry(named: $0)?.key.range })
    }
  }
}
