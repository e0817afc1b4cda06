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
}

extension Page {
  /// In the order of the page, set by set.
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

  init(_ page: Page) { self.page = page }

  mutating func read(_ set: RecordSetLayout, in node: DataNode) {
    guard set.hasKeys else { return }
    let known = knownKeys(of: set)
    for place in set.address?.places(in: node) ?? [] {
      if set.isKeyed, let name = place.key?.scalar?.text, set.except.contains(name) { continue }
      if let known, let keys = place.value.mapping?.unknownKeys(besides: known) {
        let record = set.isKeyed ? place.key?.range ?? place.value.range : place.value.range
        found += keys.map {
          UndeclaredKey(range: $0.range, name: $0.name, meant: $0.meant, record: record)
        }
      }
      for inner in set.recordSets { read(inner, in: place.value) }
    }
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
