import SourceText

/// The keys that a list of addresses begins with, each once, so that the keys of a mapping are
/// compared with all addresses in one pass.
package final class FirstKeys: Sendable {
  private let names: NameTable
  /// The first key of each address, by its number; nil for an address that begins otherwise.
  private let numbers: [Int?]
  /// Whether that key is all of the address.
  private let areWhole: [Bool]

  package init(_ addresses: [DataAddress]) {
    let keys = addresses.map(\.firstKey)
    let names = NameTable(keys.compactMap(\.self).uniqued)
    self.names = names
    numbers = keys.map { $0.flatMap { names.index(of: $0) } }
    areWhole = addresses.map { $0.key != nil }
  }

  /// Where the values of an address are in a mapping.
  package enum Start {
    /// Nowhere: the mapping does not have its first key.
    case absent
    /// The value of an entry is the only one.
    case value(Int)
    /// In the value of an entry.
    case below(Int)
    /// Anywhere: the address does not begin with a key.
    case root
  }

  /// The entry of a mapping that each key is of, by the numbers of the keys; nil for a key that it
  /// does not have.
  package func entries(of mapping: DataMapping) -> [Int?] {
    var entries = [Int?](repeating: nil, count: names.names.count)
    // Most keys are in the order of the addresses.
    var next = 0
    for place in mapping.entries.indices {
      guard let key = names.index(ofKeyAt: place, in: mapping, guess: next) else { continue }
      // Of duplicate keys the first counts.
      if entries[key] == nil { entries[key] = place }
      next = key + 1
    }
    return entries
  }

  /// Where the values of the address with a number are, among the entries of a mapping.
  package func start(of address: Int, among entries: [Int?]) -> Start {
    guard let key = numbers[address] else { return .root }
    guard let entry = entries[key] else { return .absent }
    return areWhole[address] ? .value(entry) : .below(entry)
  }
}
