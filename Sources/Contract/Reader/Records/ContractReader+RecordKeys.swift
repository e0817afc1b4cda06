import DataSyntax
import SourceText

/// Reads which keys records in data may have.
extension ContractReader {
  /// The keys of the addresses in a record, those of `other-keys`, and the values of `declared-by`;
  /// nil where a record may have any.
  mutating func recordKeys(
    _ node: DataNode, _ fields: [DataAddress], records: [DataAddress], except exception: String?
  ) -> RecordSetLayout.RecordKeys? {
    guard node["other-keys"] != nil || node["declared-by"] != nil else { return nil }
    let others = node.items("other-keys").compactMap { address($0) }
    let addresses = fields + records
    if (addresses + others).contains(where: { $0.firstKey == nil }) {
      let entry = node.entry("other-keys") ?? node.entry("declared-by")
      let message = "a record may have any keys, since an address in it begins with '*'"
      note(message, at: entry?.key ?? node)
      return nil
    }
    let exceptions = exception.map { [$0] } ?? []
    let known = addresses.compactMap(\.firstKey) + exceptions + others.compactMap(\.firstKey)
    return RecordSetLayout.RecordKeys(
      known: known.uniqued, others: others,
      nested: Self.nestedKeys(in: fields + others, open: records + others),
      source: keySource(node["declared-by"]))
  }

  /// The keys of the mappings on the way to some addresses, except where any key is allowed: below
  /// those that are `open`, and where an address has a `*`.
  private static func nestedKeys(
    in addresses: [DataAddress], open: [DataAddress]
  ) -> [(address: DataAddress, known: [String])] {
    var keys: [DataAddress: [String]] = [:]
    var anyKeys = Set(open)
    for address in addresses {
      for (outer, step) in address.stepsBelowFirst {
        switch step {
        case .key(let name): keys[outer, default: []].append(name)
        case .eachValue: anyKeys.insert(outer)
        case .eachItem: continue
        }
      }
    }
    return keys.filter { mapping, _ in !anyKeys.contains { mapping.begins(with: $0) } }
      .map { (address: $0.key, known: $0.value.uniqued) }
      .sorted {
        ($0.address.steps.count, $0.address.text) < ($1.address.steps.count, $1.address.text)
      }
  }

  private mutating func keySource(_ node: DataNode?) -> RecordSetLayout.RecordKeys.Source? {
    guard let node, let text = node.string else { return nil }
    guard let dot = text.utf8.lastIndex(of: .period) else { return index(node).map { .page($0) } }
    return index(of: String(text[text.index(after: dot)...]), at: node)
      .map { .set(String(text[..<dot]), $0) }
  }

  /// Reports sources of keys that the data does not have.
  mutating func checkKeySources(_ node: DataNode?, of layout: DataLayout) {
    check(layout.recordSets, node?["records"], layout)
  }

  private mutating func check(
    _ sets: [RecordSetLayout], _ node: DataNode?, _ layout: DataLayout
  ) {
    for set in sets {
      let part = node?[set.name]
      check(set.recordSets, part?["records"], layout)
      guard let source = part?["declared-by"] else { continue }
      switch set.keys?.source {
      case .page(let field) where !layout.fields.contains { $0.field == field }:
        let name = definitions[field].name
        note("the data has no field '\(name)'", at: source)
      case .set(let name, let field):
        guard let other = layout.recordSets.first(where: { $0.name == name }) else {
          noteUnknown("set", name, among: layout.recordSets.map(\.name), at: source)
          continue
        }
        guard !other.allFields.contains(field) else { continue }
        let fieldName = definitions[field].name
        note("records of '\(name)' have no field '\(fieldName)'", at: source)
      case .page, nil: continue
      }
    }
  }
}
