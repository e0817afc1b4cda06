import SourceText

extension DataMapping {
  /// Every key that repeats an earlier one, with the first of its name, in source order.
  ///
  /// Keys are equal where their text is: `1` and `"1"` are one key in JSON and in most parsers.
  var duplicates: [(first: DataNode, second: DataNode)] {
    guard entries.count > 1 else { return [] }
    return entries.count <= 8 ? duplicatesByLooking : duplicatesByHashing
  }

  private var duplicatesByLooking: [(first: DataNode, second: DataNode)] {
    var found: [(first: DataNode, second: DataNode)] = []
    for index in entries.indices.dropFirst() {
      guard let name = entries[index].name else { continue }
      let first = entries[..<index].first { $0.name?.hasSameBytes(as: name) == true }
      if let first { found.append((first.key, entries[index].key)) }
    }
    return found
  }

  private var duplicatesByHashing: [(first: DataNode, second: DataNode)] {
    var found: [(first: DataNode, second: DataNode)] = []
    var firsts: [UTF8Key: DataNode] = Dictionary(minimumCapacity: entries.count)
    for entry in entries {
      guard let name = entry.name else { continue }
      let key = UTF8Key(text: name)
      if let first = firsts[key] {
        found.append((first, entry.key))
      } else {
        firsts[key] = entry.key
      }
    }
    return found
  }
}
