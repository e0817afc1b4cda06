import SourceText

/// The keys that a list of addresses begins with, each once, so that the keys of a mapping are
/// compared with all addresses in one pass.
package final class FirstKeys: Sendable {
  private let names: NameTable
  /// The number of the first key of each address; nil where it begins otherwise.
  private let numbers: [Int?]

  package init(_ addresses: [DataAddress]) {
    let keys = addresses.map(\.firstKey)
    let names = NameTable(keys.compactMap(\.self).uniqued)
    self.names = names
    numbers = keys.map { $0.flatMap { names.index(of: $0) } }
  }

  /// The entries of a mapping that addresses begin with.
  package struct Entries {
    private let mapping: DataMapping
    private let keys: FirstKeys
    /// By the numbers of the keys; nil where the mapping lacks one.
    private var places: [Int?]

    fileprivate init(_ mapping: DataMapping, _ keys: FirstKeys) {
      self.mapping = mapping
      self.keys = keys
      places = Array(repeating: nil, count: keys.names.names.count)
      // Most keys are in the order of the addresses.
      var next = 0
      for place in mapping.entries.indices {
        guard let key = keys.names.index(ofKeyAt: place, in: mapping, guess: next) else { continue }
        // Of duplicate keys the first counts.
        if places[key] == nil { places[key] = place }
        next = key + 1
      }
    }

    /// Whether there certainly is nothing at an address: its first key is not in the mapping.
    package func lacks(_ address: Int) -> Bool {
      keys.numbers[address].map { places[$0] == nil } == true
    }

    /// The entry of the first key of an address; nil for an address that begins otherwise.
    package subscript(address: Int) -> DataMapping.Entry? {
      keys.numbers[address].flatMap { places[$0] }.map { mapping.entries[$0] }
    }
  }

  /// The entries that the addresses begin with; nil for data that is not a mapping.
  package func entries(in root: DataNode) -> Entries? {
    if case .mapping(let mapping) = root.content { Entries(mapping, self) } else { nil }
  }
}
