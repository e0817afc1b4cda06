import SourceText

/// Names of keys in their order, found by their bytes.
package final class NameTable: Sendable {
  package let names: [String]
  private let marks: [TextMark]
  /// nil for few names, which are found faster by looking at the mark of each.
  private let indices: [UTF8Key: Int]?

  private static let mostNamesWithoutIndices = 48
  /// For more comparisons, the keys are looked up instead.
  private static let mostComparisons = 1_000

  /// Of two equal names the first counts.
  package init(_ names: [String]) {
    self.names = names
    marks = names.map(\.mark)
    indices =
      names.count <= Self.mostNamesWithoutIndices
      ? nil
      : Dictionary(names.enumerated().map { (UTF8Key(text: $1), $0) }, uniquingKeysWith: min)
  }

  package func index(of name: String) -> Int? {
    if let indices { return indices[UTF8Key(text: name)] }
    let mark = name.mark
    for index in marks.indices where marks[index] == mark {
      if mark.isWhole || names[index].hasSameBytes(as: name) { return index }
    }
    return nil
  }

  /// The name that a key is, where all names differ; most likely the one at `guess` or after it, as
  /// most keys are in the order of the names.
  package func index(ofKeyAt place: Int, in mapping: DataMapping, guess: Int) -> Int? {
    let mark = mapping.entries[place].mark
    guard mark != .none else { return nil }
    func isName(_ index: Int) -> Bool {
      marks[index] == mark
        && (mark.isWhole || mapping.entries[place].name?.hasSameBytes(as: names[index]) == true)
    }
    var index = guess
    if let indices {
      if index < names.count, isName(index) { return index }
      return mapping.entries[place].name.flatMap { indices[UTF8Key(text: $0)] }
    }
    for _ in marks.indices {
      if index >= marks.count { index = 0 }
      if isName(index) { return index }
      index += 1
    }
    return nil
  }

  package func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// The names that no key of `mapping` has, in their order.
  package func missing(in mapping: DataMapping) -> [String] {
    var missing: [String] = []
    guard names.count * mapping.entries.count > Self.mostComparisons else {
      // Most keys are in the order of the names.
      var next = 0
      for index in names.indices {
        if let place = mapping.index(named: names[index], mark: marks[index], guess: next) {
          next = place + 1
        } else {
          missing.append(names[index])
        }
      }
      return missing
    }
    var isThere = Array(repeating: false, count: names.count)
    for entry in mapping.entries {
      if let index = entry.name.flatMap({ index(of: $0) }) { isThere[index] = true }
    }
    for index in names.indices where !isThere[index] { missing.append(names[index]) }
    return missing
  }
}
