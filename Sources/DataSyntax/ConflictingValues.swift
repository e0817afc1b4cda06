import SourceText

extension DataNode {
  /// The tree with an unknown value for each duplicate key that has different values: parsers differ
  /// in which one they keep.
  func withoutConflictingValues(in problems: [DataProblem]) -> DataNode {
    var keys: Set<ByteRange> = []
    for problem in problems {
      guard case .duplicateKey = problem.kind, let first = problem.related else { continue }
      keys.formUnion([first, problem.range])
    }
    return keys.isEmpty ? self : withoutConflictingValues(at: keys)
  }

  private func withoutConflictingValues(at keys: Set<ByteRange>) -> DataNode {
    switch content {
    case .scalar, .unknown: return self
    case .sequence(let items):
      return DataNode(
        range: range, content: .sequence(items.map { $0.withoutConflictingValues(at: keys) }))
    case .mapping(let mapping):
      let conflicts = mapping.conflicts(at: keys)
      let entries = mapping.entries.map { entry in
        let isConflict = entry.name.map { conflicts.contains(UTF8Key(text: $0)) } == true
        return DataMapping.Entry(
          key: entry.key,
          value: isConflict
            ? DataNode(range: entry.value.range, content: .unknown)
            : entry.value.withoutConflictingValues(at: keys))
      }
      return DataNode(
        range: range, content: .mapping(DataMapping(entries: entries, header: mapping.header)))
    }
  }

  /// Whether both have the same value; any two mappings count as equal.
  fileprivate func isSame(as other: DataNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let first), .scalar(let second)):
      first.value == second.value && first.text.hasSameBytes(as: second.text)
    case (.sequence(let first), .sequence(let second)):
      first.count == second.count && zip(first, second).allSatisfy { $0.isSame(as: $1) }
    case (.mapping, .mapping): true
    default: false
    }
  }
}

extension DataMapping {
  /// The keys among those at some places that have several values.
  fileprivate func conflicts(at keys: Set<ByteRange>) -> Set<UTF8Key> {
    var firsts: [UTF8Key: DataNode] = [:]
    var conflicts: Set<UTF8Key> = []
    for entry in entries where keys.contains(entry.key.range) {
      guard let key = entry.name.map({ UTF8Key(text: $0) }) else { continue }
      if let first = firsts[key] {
        if !first.isSame(as: entry.value) { conflicts.insert(key) }
      } else {
        firsts[key] = entry.value
      }
    }
    return conflicts
  }
}
