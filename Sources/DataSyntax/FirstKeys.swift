import SourceText

/// The keys that a list of addresses begins with, each once, so that the keys of a mapping are
/// compared with all addresses in one pass.
package final class FirstKeys: Sendable {
  private let names: NameTable
  /// By the number of a first key: the second keys of the addresses `first.second`, and the slot of
  /// the first of them; nil where there are none.
  private let inner: [(names: NameTable, slot: Int)?]
  /// The number of all these keys: each has a slot, the first keys before the second ones.
  private let slotCount: Int
  /// By the number of an address.
  private let ways: [Way]

  /// How an address begins; keys are given by their slots.
  private enum Way {
    /// With anything but a key.
    case other
    /// It is one key.
    case key(Int)
    /// It is two keys.
    case keys(Int, Int)
    /// With a key, before anything but one other key.
    case below(Int)
  }

  package init(_ addresses: [DataAddress]) {
    let names = NameTable(addresses.compactMap(\.firstKey).uniqued)
    let keys = addresses.map { $0.firstKey.flatMap { names.index(of: $0) } }
    var secondKeys = [[String]](repeating: [], count: names.names.count)
    for (key, address) in zip(keys, addresses) {
      if let key, let second = address.secondKey { secondKeys[key].append(second) }
    }
    var slotCount = names.names.count
    let inner = secondKeys.map { keys -> (names: NameTable, slot: Int)? in
      if keys.isEmpty { return nil }
      let names = NameTable(keys.uniqued)
      defer { slotCount += names.names.count }
      return (names, slotCount)
    }
    ways = zip(keys, addresses).map { key, address in
      guard let key else { return .other }
      if address.key != nil { return .key(key) }
      guard let second = address.secondKey, let (names, slot) = inner[key],
        let index = names.index(of: second)
      else { return .below(key) }
      return .keys(key, slot + index)
    }
    self.names = names
    self.inner = inner
    self.slotCount = slotCount
  }

  /// Where the values of an address are in a mapping.
  package enum Start {
    /// Nowhere: the mapping does not have its first key.
    case absent
    /// This is the only one.
    case value(DataNode)
    /// In the value of an entry.
    case below(Int)
    /// Anywhere: the address does not begin with a key.
    case root
  }

  /// The entry of a mapping, or of one in it, that each key is of, by the slots of the keys; nil for
  /// a key that it does not have.
  package func entries(of mapping: DataMapping) -> [Int?] {
    var entries = [Int?](repeating: nil, count: slotCount)
    for place in mapping.entries.indices {
      // Of duplicate keys the first counts.
      guard let key = names.index(ofKeyAt: place, in: mapping), entries[key] == nil else {
        continue
      }
      entries[key] = place
      guard let (names, slot) = inner[key],
        case .mapping(let mapping) = mapping.entries[place].value.content
      else { continue }
      for place in mapping.entries.indices {
        guard let key = names.index(ofKeyAt: place, in: mapping), entries[slot + key] == nil else {
          continue
        }
        entries[slot + key] = place
      }
    }
    return entries
  }

  /// Where the values of the address with a number are in a mapping with these entries.
  package func start(
    of address: Int, in mapping: DataMapping, among entries: [Int?]
  ) -> Start {
    switch ways[address] {
    case .other: return .root
    case .key(let key): return entries[key].map { .value(mapping.entries[$0].value) } ?? .absent
    case .below(let key): return entries[key].map { .below($0) } ?? .absent
    case .keys(let first, let second):
      guard let entry = entries[first] else { return .absent }
      guard case .mapping(let inner) = mapping.entries[entry].value.content else {
        return .below(entry)
      }
      return entries[second].map { .value(inner.entries[$0].value) } ?? .absent
    }
  }
}

extension DataAddress {
  /// The second of two keys that it consists of; nil for any other address.
  fileprivate var secondKey: String? {
    guard steps.count == 2, firstKey != nil, case .key(let name) = steps[1] else { return nil }
    return name
  }
}
