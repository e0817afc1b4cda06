import SourceText

extension DataMapping {
  /// Every key that repeats an earlier one, with the first of its name, in source order.
  ///
  /// Keys are equal where their text is: `1` and `"1"` are one key in JSON and in most parsers.
  var duplicates: [(first: DataNode, second: DataNode)] {
    entries.count <= Self.scanLimit ? duplicatesByScanning : duplicatesByHashing
  }

  /// Whether a key repeats an earlier one.
  var hasDuplicates: Bool {
    guard entries.count <= Self.scanLimit else { return !duplicatesByHashing.isEmpty }
    // A bit for the marks so far: most marks have one of their own.
    var marks: UInt64 = 0
    for index in entries.indices {
      let mark = entries[index].mark
      let bit: UInt64 = 1 << ((mark.bits &* 0x9e37_79b9_7f4a_7c15) >> 58)
      if marks & bit != 0, mark != .none {
        for first in 0..<index where isSameName(first, index) { return true }
      }
      marks |= bit
    }
    return false
  }

  /// Among so few entries, marks are compared faster than names are hashed.
  private static let scanLimit = 64

  private var duplicatesByScanning: [(first: DataNode, second: DataNode)] {
    var found: [(first: DataNode, second: DataNode)] = []
    let marks = entries.map(\.mark)
    for index in marks.indices where marks[index] != .none {
      for first in 0..<index where marks[first] == marks[index] && isSameName(first, index) {
        found.append((entries[first].key, entries[index].key))
        break
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
