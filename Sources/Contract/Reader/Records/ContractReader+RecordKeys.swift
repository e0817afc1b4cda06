import DataSyntax
import SourceText

/// Reads which keys records in data may have.
extension ContractReader {
  /// The keys of the addresses in a record, those of `other-keys`, and the values of `declared-by`;
  /// nil where a record may have any.
  mutating func recordKeys(
    _ node: DataNode, _ addresses: [DataAddress], except exception: String?
  ) -> RecordSetLayout.RecordKeys? {
    guard node["other-keys"] != nil || node["declared-by"] != nil else { return nil }
    if addresses.contains(where: { $0.firstKey == nil }) {
      let entry = node.entry("other-keys") ?? node.entry("declared-by")
      let message = "a record may have any keys, since an address in it begins with '*'"
      note(message, at: entry?.key ?? node)
      return nil
    }
    let others = (exception.map { [$0] } ?? []) + node.texts("other-keys")
    let all = addresses.compactMap(\.firstKey) + others
    let known = all.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return RecordSetLayout.RecordKeys(known: known, source: keySource(node["declared-by"]))
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
