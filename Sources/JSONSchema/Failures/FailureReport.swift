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
    // A misspelt key is both unknown and missing; it is told once, where it stands.
    var unknown: Set<ByteRange> = []
    for failure in failures {
      if case .unknownKey(_, _, _?) = failure.kind { unknown.insert(failure.range) }
    }
    var seen: Set<Finding> = []
    let kept = failures.filter { failure in
      if case .enumeration = failure.kind, typed.contains(failure.range) { return false }
      if let related = failure.related, case .missing = failure.kind, unknown.contains(related) {
        return false
      }
      return seen.insert(Finding(kind: failure.kind, range: failure.range)).inserted
    }
    return kept.enumerated().sorted { left, right in
      (left.element.range, left.element.schemaPlace.range, left.offset)
        < (right.element.range, right.element.schemaPlace.range, right.offset)
    }.map(\.element)
  }

  private struct Finding: Hashable {
    let kind: SchemaFailure.Kind
    let range: ByteRange
  }
}
