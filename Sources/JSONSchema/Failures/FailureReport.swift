internal import DataSyntax
internal import SourceText

/// Makes of all that was found what a reader wants to see.
enum FailureReport {
  /// The failures in the order of the source, each once and none that follows from another.
  static func settled(_ failures: [SchemaFailure]) -> [SchemaFailure] {
    var typed: Set<ByteRange> = []
    for failure in failures {
      if case .type = failure.kind { typed.insert(failure.range) }
    }
    var seen: Set<Finding> = []
    return failures.filter { failure in
      if case .enumeration = failure.kind, typed.contains(failure.range) { return false }
      return seen.insert(Finding(kind: failure.kind, range: failure.range)).inserted
    }.sorted {
      ($0.range, $0.schemaPlace.range) < ($1.range, $1.schemaPlace.range)
    }
  }

  private struct Finding: Hashable {
    let kind: SchemaFailure.Kind
    let range: ByteRange
  }
}
