import SourceText

/// Names of keys in their order, found by their bytes.
package final class NameTable: Sendable {
  package let names: [String]
  private let marks: [TextMark]
  /// The index of a name plus 1, by its mark; 0 for an empty slot. At most half of them are taken.
  private let slots: [UInt32]
  /// Determines the slots, so that no names can be chosen that have one slot.
  private static let seed = UInt64.random(in: .min ... .max)
  /// The indices where many names have one mark; else nil.
  private let indices: [UTF8Key: Int]?

  private static let mostNamesOfMark = 16
  /// For more comparisons, the keys are looked up instead.
  private static let mostComparisons = 1_000

  /// Of two equal names the first counts.
  package init(_ names: [String]) {
    self.names = names
    let marks = names.map(\.mark)
    self.marks = marks
    guard Self.areDistinct(marks) else {
      indices = Dictionary(
        names.enumerated().map { (UTF8Key(text: $1), $0) }, uniquingKeysWith: min)
      slots = []
      return
    }
    indices = nil
    var size = 2
    while size < names.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for index in names.indices {
      var slot = Self.slot(of: marks[index], among: size)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(index + 1)
    }
    self.slots = slots
  }

  /// Whether few of them are equal.
  private static func areDistinct(_ marks: [TextMark]) -> Bool {
    if marks.count <= mostNamesOfMark { return true }
    let counts = Dictionary(marks.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.values.allSatisfy { $0 <= mostNamesOfMark }
  }

  /// Where the search for a mark begins.
  private static func slot(of mark: TextMark, among size: Int) -> Int {
    let product = (mark.bits ^ seed).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & (size - 1)
  }

  package func index(of name: String) -> Int? {
    index(of: name.mark) { name }
  }

  /// The name that a key is.
  package func index(ofKeyAt place: Int, in mapping: DataMapping) -> Int? {
    index(of: mapping.entries[place].mark) { mapping.entries[place].name }
  }

  /// The index of a name with a mark, which is looked at where the mark does not say all.
  private func index(of mark: TextMark, _ name: () -> String?) -> Int? {
    if let indices { return name().flatMap { indices[UTF8Key(text: $0)] } }
    var slot = Self.slot(of: mark, among: slots.count)
    while slots[slot] != 0 {
      let index = Int(slots[slot] - 1)
      if marks[index] == mark, mark.isWhole || name()?.hasSameBytes(as: names[index]) == true {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
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
