internal import DataSyntax
import SourceText

/// Names of properties in their order, found by their bytes.
final class NameTable: Sendable {
  let names: [String]
  private let marks: [TextMark]
  /// nil for few names, which are found faster by looking at the mark of each.
  private let indices: [UTF8Key: Int]?

  private static let mostNamesWithoutIndices = 48

  /// Of two equal names the first counts.
  init(_ names: [String]) {
    self.names = names
    marks = names.map(\.mark)
    indices =
      names.count <= Self.mostNamesWithoutIndices
      ? nil
      : Dictionary(names.enumerated().map { (UTF8Key(text: $1), $0) }, uniquingKeysWith: min)
  }

  func index(of name: String) -> Int? { index(of: name, mark: name.mark) }

  /// The same, for a name whose mark is known.
  func index(of name: String, mark: TextMark) -> Int? {
    if let indices { return indices[UTF8Key(text: name)] }
    for index in marks.indices where marks[index] == mark {
      if mark.isWhole || names[index].hasSameBytes(as: name) { return index }
    }
    return nil
  }

  /// The same, where the name is most likely the one at `guess`.
  func index(of name: String, mark: TextMark, guess: Int) -> Int? {
    guard guess < marks.count, marks[guess] == mark,
      mark.isWhole || names[guess].hasSameBytes(as: name)
    else { return index(of: name, mark: mark) }
    return guess
  }

  func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// The names that no key of `mapping` has, in their order.
  func missing(in mapping: DataMapping) -> [String] {
    // Most keys are in the order of the names.
    var next = 0
    let others = names.indices.filter { index in
      guard mapping.hasKey(at: next, named: names[index], mark: marks[index]) else { return true }
      next += 1
      return false
    }
    if others.isEmpty { return [] }
    guard others.count * mapping.entries.count > 256 else {
      return others.filter { mapping.index(named: names[$0], mark: marks[$0]) == nil }
        .map { names[$0] }
    }
    var isThere = Array(repeating: false, count: names.count)
    for entry in mapping.entries {
      if let name = entry.name, let index = index(of: name, mark: entry.mark) {
        isThere[index] = true
      }
    }
    return others.filter { !isThere[$0] }.map { names[$0] }
  }
}
