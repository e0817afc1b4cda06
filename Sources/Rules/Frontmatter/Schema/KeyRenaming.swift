import Contract
import DataSyntax
import JSONSchema
import Records
import SourceText

/// Whether a key is a misspelling of another one, by what the contract and the page have of both: a
/// schema with a mistake rejects a right key on each page, and a fix would rename it everywhere.
struct KeyRenaming {
  private let page: Page
  /// The keys at which the contract has a field or a record, and those that it requires.
  private lazy var expected = page.kind?.data?.expectedKeys ?? []
  /// The keys of mappings of records that do not name records.
  private lazy var noRecords = Set(page.kind?.data?.allRecordSets.flatMap(\.except) ?? [])
  /// How often each key is in the data.
  private lazy var counts = page.data?.root?.keyCounts ?? [:]

  init(_ page: Page) { self.page = page }

  /// Whether the contract expects no such key, and the page has it once, or less often than the
  /// other one. A key that names a record is not renamed to one that names none, as its facts would
  /// be lost.
  mutating func isLikely(_ key: String, to other: String) -> Bool {
    if expected.contains(key) || noRecords.contains(other) { return false }
    let count = counts[key] ?? 0
    return count <= 1 || count < counts[other] ?? 0
  }
}

extension DataLayout {
  fileprivate var expectedKeys: Set<String> {
    let addresses =
      fields.map(\.address)
      + allRecordSets.flatMap { set in set.fields.map(\.address) + [set.address].compactMap(\.self)
      }
    var keys = Set(schema?.requiredNames ?? [])
    for case .key(let name) in addresses.flatMap(\.steps) { keys.insert(name) }
    return keys
  }
}

extension DataNode {
  /// How often each key is in it, at any depth.
  fileprivate var keyCounts: [String: Int] {
    var counts: [String: Int] = [:]
    var open = [self]
    while let node = open.popLast() {
      switch node.content {
      case .scalar, .unknown: continue
      case .sequence(let items): open += items
      case .mapping(let mapping):
        for entry in mapping.entries {
          if let name = entry.name { counts[name, default: 0] += 1 }
          open.append(entry.value)
        }
      }
    }
    return counts
  }
}
