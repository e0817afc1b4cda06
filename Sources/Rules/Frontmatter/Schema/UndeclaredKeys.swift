import Contract
import DataSyntax
import Records
import SourceText

/// A key of a record in data that the contract does not have, and that the page does not declare.
struct UndeclaredKey {
  let range: ByteRange
  let name: String
  /// The nearest of the keys that the record may have and lacks.
  let meant: String?
  /// The record: its key or its value in the data.
  let record: ByteRange
  /// The set of the record, where the page declares keys of its records; nil where it does not, and
  /// for a key of a mapping inside the record.
  let declaringSet: RecordSetLayout?
}

extension Page {
  /// Set by set, and record by record.
  var undeclaredKeys: [UndeclaredKey] {
    guard let root = data?.root, data?.isComplete == true,
      let sets = kind?.data?.recordSets, sets.contains(where: \.hasKeys)
    else { return [] }
    var reader = UndeclaredKeyReader(self)
    for set in sets { reader.read(set, in: root) }
    return reader.found
  }
}

/// Finds the keys of records that are not declared.
private struct UndeclaredKeyReader {
  private(set) var found: [UndeclaredKey] = []
  private let page: Page
  private lazy var declared = DeclaredKeys(page)
  /// The keys that records of a set may have; nil for any.
  private var known: [ObjectIdentifier: KnownKeys?] = [:]
  /// Those of the mappings inside them.
  private var nested: [ObjectIdentifier: [(address: DataAddress, known: KnownKeys)]] = [:]

  init(_ page: Page) { self.page = page }

  mutating func read(_ set: RecordSetLayout, in node: DataNode) {
    guard set.hasKeys else { return }
    let known = knownKeys(of: set)
    for place in set.address?.places(in: node) ?? [] {
      if set.isKeyed, let name = place.key?.scalar?.text, set.except.contains(name) { continue }
      let record = set.isKeyed ? place.key?.range ?? place.value.range : place.value.range
      if let known { add(place.value, known, of: record, set.keys?.source == nil ? nil : set) }
      for (address, known) in nestedKeys(of: set) {
        for inner in address.places(in: place.value) { add(inner.value, known, of: record) }
      }
      for inner in set.recordSets { read(inner, in: place.value) }
    }
  }

  /// Adds the keys of a mapping, in a record, that are not known.
  private mutating func add(
    _ node: DataNode, _ known: KnownKeys, of record: ByteRange,
    _ declaringSet: RecordSetLayout? = nil
  ) {
    guard let keys = node.mapping?.unknownKeys(besides: known) else { return }
    found += keys.map {
      UndeclaredKey(
        range: $0.range, name: $0.name, meant: $0.meant, record: record, declaringSet: declaringSet)
    }
  }

  private mutating func nestedKeys(
    of set: RecordSetLayout
  ) -> [(address: DataAddress, known: KnownKeys)] {
    if let keys = nested[ObjectIdentifier(set)] { return keys }
    let keys = set.keys?.nested.map { (address: $0.address, known: KnownKeys($0.known)) } ?? []
    nested[ObjectIdentifier(set)] = keys
    return keys
  }

  private mutating func knownKeys(of set: RecordSetLayout) -> KnownKeys? {
    if let known = known[ObjectIdentifier(set)] { return known }
    var names = set.keys?.known
    if let source = set.keys?.source {
      names = declared.keys(of: source).map { (names ?? []) + $0 }
    }
    let keys = names.map { KnownKeys($0) }
    known[ObjectIdentifier(set)] = .some(keys)
    return keys
  }
}

extension RecordSetLayout {
  /// Whether not all keys are allowed, in its records or in those inside them.
  fileprivate var hasKeys: Bool { keys != nil || recordSets.contains(where: \.hasKeys) }
}
