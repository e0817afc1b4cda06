package import DataSyntax
internal import SourceText

extension Schema {
  /// Whether the value matches; false also where evaluation exceeds the limits.
  package func allows(_ value: DataNode) -> Bool {
    var evaluation = Evaluation(self, isCollecting: false)
    return evaluation.evaluate(root, value)
  }

  /// All failures, in the order of the source; empty where the value matches.
  package func failures(in value: DataNode) -> [SchemaFailure] {
    var verdict = Evaluation(self, isCollecting: false)
    if verdict.evaluate(root, value) { return [] }
    if let exhaustion = verdict.exhaustion { return [failure(exhaustion, value)] }
    var evaluation = Evaluation(self, isCollecting: true)
    _ = evaluation.evaluate(root, value)
    if let exhaustion = evaluation.exhaustion { return [failure(exhaustion, value)] }
    return FailureReport.reduced(evaluation.failures)
  }

  private func failure(_ kind: SchemaFailure.Kind, _ value: DataNode) -> SchemaFailure {
    SchemaFailure(
      kind, range: value.range, path: InstancePath(), keyword: .schema,
      schemaPlace: SchemaPlace(path: paths[nodes[root].document], range: nodes[root].range))
  }
}
