internal import DataSyntax
internal import SourceText

/// Reduces all failures to those that a reader needs.
enum FailureReport {
  /// The failures in the order of the source, each once and none that follows from another.
  static func reduced(_ failures: [SchemaFailure]) -> [SchemaFailure] {
    var typed: Set<InstancePath> = []
    for failure in failures {
      if case .type = failure.kind { typed.insert(failure.path) }
    }
    var seen: Set<Key> = []
    let kept = withMisspeltKeys(failures).filter { failure in
      if case .enumeration = failure.kind, typed.contains(failure.path) { return false }
      return seen.insert(Key(kind: failure.kind, range: failure.range)).inserted
    }
    return kept.enumerated().sorted { left, right in
      (left.element.range, left.element.schemaPlace.range, left.offset)
        < (right.element.range, right.element.schemaPlace.range, right.offset)
    }.map(\.element)
  }

  /// A misspelt key is both unknown and missing; it is reported once, at its place.
  private static func withMisspeltKeys(_ failures: [SchemaFailure]) -> [SchemaFailure] {
    var missing: Set<InstancePath> = []
    // The missing keys of which others may be misspellings, by the places of these.
    var intended: [InstancePath: String] = [:]
    for failure in failures {
      guard case .missing(let name, let other) = failure.kind else { continue }
      missing.insert(failure.path.appending(.key(name)))
      if let other { intended[failure.path.appending(.key(other))] = name }
    }
    guard !missing.isEmpty else { return failures }
    var meant: Set<InstancePath> = []
    let joined = failures.map { failure in
      guard case .unknownKey(let name, _, let known) = failure.kind,
        let nearest = [known, intended[failure.path]].compactMap(\.self).first(where: {
          missing.contains(failure.path.parent.appending(.key($0)))
        }),
        meant.insert(failure.path.parent.appending(.key(nearest))).inserted
      else { return failure }
      return failure.stated(as: .misspeltKey(name, meant: nearest))
    }
    return joined.filter { failure in
      guard case .missing(let name, _) = failure.kind else { return true }
      return !meant.contains(failure.path.appending(.key(name)))
    }
  }

  /// What equal failures have in common.
  private struct Key: Hashable {
    let kind: SchemaFailure.Kind
    let range: ByteRange
  }
}
