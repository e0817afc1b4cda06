internal import DataSyntax
internal import SourceText

/// Chooses which of several alternatives, none of which matches, the writer intended.
struct BranchChoice {
  private let branches: [[SchemaFailure]]
  private let value: DataNode
  private let path: InstancePath

  /// The failures of each alternative.
  init(_ branches: [[SchemaFailure]], value: DataNode, path: InstancePath) {
    self.branches = branches.filter { !$0.isEmpty }
    self.value = value
    self.path = path
  }

  /// How far an alternative is from the value; smaller is nearer.
  private struct Distance: Comparable {
    /// The value itself has the wrong type, or is another constant.
    let isOtherKind: Bool
    /// Constants of the value's own properties that differ: they show which alternative is
    /// intended.
    let otherConstants: Int
    let unknownKeys: Int
    let failures: Int

    static func < (left: Distance, right: Distance) -> Bool {
      if left.isOtherKind != right.isOtherKind { return right.isOtherKind }
      return (left.otherConstants, left.unknownKeys, left.failures)
        < (right.otherConstants, right.unknownKeys, right.failures)
    }
  }

  /// The failures of the nearest alternative; of several equally near, one that names all of them.
  func failures(keyword: SchemaKeyword, schemaPlace: SchemaPlace) -> [SchemaFailure] {
    func failure(_ kind: SchemaFailure.Kind) -> SchemaFailure {
      SchemaFailure(
        kind, range: value.range, path: path, keyword: keyword, schemaPlace: schemaPlace)
    }
    if let kind = joined { return [failure(kind)] }
    let distances = branches.map(distance)
    guard let least = distances.min() else { return [failure(.notAllowed(FoundValue(value)))] }
    let nearest = branches.indices.filter { distances[$0] == least }
    guard nearest.count > 1, let first = nearest.first else {
      return nearest.first.map { branches[$0] } ?? []
    }
    let reasons = nearest.compactMap { branches[$0].first?.kind.withoutReasons }.uniqued
    if reasons.count == 1 { return branches[first] }
    return [failure(.noneFits(FoundValue(value), reasons: Array(reasons.prefix(5))))]
  }

  private func distance(_ branch: [SchemaFailure]) -> Distance {
    let depth = path.steps.count
    return Distance(
      isOtherKind: branch.contains { $0.path.steps.count == depth && $0.isAboutKind },
      otherConstants: branch.count { failure in
        guard failure.path.steps.count == depth + 1, case .enumeration = failure.kind else {
          return false
        }
        return true
      },
      unknownKeys: branch.count { failure in
        switch failure.kind {
        case .unknownKey, .misspeltKey: failure.path.steps.count == depth + 1
        default: false
        }
      },
      failures: branch.count)
  }

  /// One failure for all alternatives, where each only requires a type, or only lists values.
  var joined: SchemaFailure.Kind? {
    var types: [SchemaType] = []
    var allowed: [FoundValue] = []
    for branch in branches {
      guard let only = branch.first, branch.count == 1, only.path == path else {
        return nil
      }
      switch only.kind {
      case .type(_, let expected): types += expected
      case .enumeration(_, let values, _): allowed += values
      default: return nil
      }
    }
    if allowed.isEmpty, !types.isEmpty {
      return .type(FoundValue(value), expected: TypeSet(types).types)
    }
    // A value of the right type is one of the wrong values.
    let isListed = SchemaType(of: value).map { TypeSet(allowed.compactMap(\.type)).contains($0) }
    guard !allowed.isEmpty, types.isEmpty || isListed == true else { return nil }
    return .enumeration(FoundValue(value), allowed: allowed.uniqued, nearest: nil)
  }
}

extension SchemaFailure {
  fileprivate var isAboutKind: Bool {
    switch kind {
    case .type, .enumeration, .notAllowed: true
    default: false
    }
  }
}

extension SchemaFailure.Kind {
  /// Reasons of reasons would grow with every level.
  fileprivate var withoutReasons: Self {
    if case .noneFits(let value, _) = self { .noneFits(value, reasons: []) } else { self }
  }
}
