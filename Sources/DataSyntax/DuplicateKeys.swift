import SourceText

extension DataMapping {
  /// Every key that repeats an earlier one, with the first of its name, in source order.
  ///
  /// Keys are equal where their text is: `1` and `"1"` are one key in JSON and in most parsers.
  var duplicates: [(first: DataNode, second: DataNode)] {
    entries.count <= Self.mostToLookAt ? duplicatesByLooking : duplicatesByHashing
  }

  /// Among so few entries, marks are compared faster than names are hashed.
  private static let mostToLookAt = 24

  private var duplicatesByLooking: [(first: DataNode, second: DataNode)] {
    var found: [(first: DataNode, second: DataNode)] = []
    for index in entries.indices where entries[index].mark != .none {
      if let first = (0..<index).first(where: { isSameName($0, index) }) {
        found.append((entries[first].key, entries[index].key))
      }
    }
    return found
  }

  private var duplicatesByHashing: [(first: DataNode, second: DataNode)] {
    var found: [(first: DataNode, second: DataNode)] = []
    var firsts = HashSlots(minimumCapacity: entries.count)
    for index in entries.indices {
      guard let hash = entries[index].name?.seededHash else { continue }
      if let first = firsts.number(hash: hash, where: { isSameName($0, index) }) {
        found.append((entries[first].key, entries[index].key))
      } else {
        firsts.add(index) { entries[$0].name?.seededHash ?? 0 }
      }
    }
    return found
  }

  private func isSameName(_ first: Int, _ second: Int) -> Bool {
    let mark = entries[first].mark
    guard mark == entries[second].mark, mark != .none else { return false }
    return mark.isWhole
      || entries[first].name?.hasSameBytes(as: entries[second].name ?? "") == true
  }
}

extension DataNode {
  /// The tree in which a key that is given twice, with two values, has none that is known: which of
  /// them a reader sees depends on the parser.
  func settlingDuplicates(in problems: [DataProblem]) -> DataNode {
    var keys: Set<ByteRange> = []
    for problem in problems {
      guard case .duplicateKey = problem.kind, let first = problem.related else { continue }
      keys.formUnion([first, problem.range])
    }
    return keys.isEmpty ? self : settlingDuplicates(at: keys)
  }

  private func settlingDuplicates(at keys: Set<ByteRange>) -> DataNode {
    switch content {
    case .scalar, .unknown: return self
    case .sequence(let items):
      return DataNode(
        range: range, content: .sequence(items.map { $0.settlingDuplicates(at: keys) }))
    case .mapping(let mapping):
      let conflicts = mapping.conflicts(at: keys)
      let entries = mapping.entries.map { entry in
        let isConflict = entry.name.map { conflicts.contains(UTF8Key(text: $0)) } == true
        return DataMapping.Entry(
          key: entry.key,
          value: isConflict
            ? DataNode(range: entry.value.range, content: .unknown)
            : entry.value.settlingDuplicates(at: keys))
      }
      return DataNode(
        range: range, content: .mapping(DataMapping(entries: entries, header: mapping.header)))
    }
  }

  /// Whether both have the same value; two mappings are not compared.
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
