import DataSyntax
import JSONSchema
import SourceText

/// Finds top-level keys that are below the header of a TOML table and so became keys of that table;
/// one failure for each table replaces those that follow.
struct KeysBelowHeaders {
  private let root: DataMapping?
  private let schema: Schema

  init(_ root: DataNode?, _ schema: Schema) {
    self.root = root?.mapping
    self.schema = schema
  }

  /// The failures, with one for each such table in place of those that follow from it.
  func collapsing(_ failures: [SchemaFailure]) -> [SchemaFailure] {
    guard let root else { return failures }
    let absent = Set(failures.compactMap(\.absentKey))
    var unknown: [String: Set<ByteRange>] = [:]
    for failure in failures where failure.isOfUnknownKey && failure.path.steps.count == 2 {
      guard case .key(let table)? = failure.path.steps.first else { continue }
      unknown[table, default: []].insert(failure.range)
    }
    guard !absent.isEmpty || !unknown.isEmpty else { return failures }
    lazy var known = Set(schema.propertyNames)
    lazy var top = Set(root.entries.compactMap(\.name))
    var explained = Set<ByteRange>()
    var moved = Set<String>()
    var found: [SchemaFailure] = []
    for entry in root.entries {
      guard let table = entry.name, let mapping = entry.value.mapping, let header = mapping.header
      else { continue }
      let isUnknown = !known.contains(table)
      let wrong = unknown[table] ?? []
      let keys = mapping.entries.filter { key in
        guard let name = key.name, !top.contains(name) else { return false }
        return wrong.contains(key.key.range) && known.contains(name)
          || isUnknown && (absent.contains(name) || known.contains(name))
      }
      let names = keys.compactMap(\.name)
      guard
        keys.contains(where: { wrong.contains($0.key.range) }) || !absent.isDisjoint(with: names)
      else { continue }
      explained.formUnion(keys.map(\.key.range))
      // The failure about the unknown table follows too.
      explained.insert(entry.key.range)
      moved.formUnion(names)
      found.append(
        SchemaFailure(
          .keysBelowHeader(table, keys: names), range: header, path: InstancePath(),
          keyword: .properties, schemaPlace: failures[0].schemaPlace))
    }
    if found.isEmpty { return failures }
    let others = failures.filter { failure in
      !(failure.isOfUnknownKey && explained.contains(failure.range))
        && failure.absentKey.map(moved.contains) != true
    }
    return (others + found).sorted { $0.range < $1.range }
  }
}

extension SchemaFailure {
  /// The key of the data itself that is missing.
  fileprivate var absentKey: String? { path.steps.isEmpty ? kind.absentName : nil }

  /// Whether a key is not known where it is.
  fileprivate var isOfUnknownKey: Bool {
    switch kind {
    case .unknownKey, .misspeltKey: true
    case .forbiddenKeys(let names): names.count == 1
    default: false
    }
  }
}
