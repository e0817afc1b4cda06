internal import DataSyntax
internal import SourceText

/// Resolves the steps of pointers, and caches the keys of large mappings: many references into one
/// must not scan its keys every time.
struct PointerSteps {
  private var names: [SiteKey: NameTable] = [:]

  /// The value of one token, in a node of the document.
  mutating func child(of node: DataNode, document: Int, _ token: String) -> DataNode? {
    switch node.content {
    case .mapping(let mapping):
      guard mapping.entries.count > 16 else { return mapping[token] }
      let key = SiteKey(node, document: document)
      let table = names[key] ?? NameTable(mapping.entries.map { $0.name ?? "" })
      names[key] = table
      return table.index(of: token).map { mapping.entries[$0].value }
    case .sequence(let items):
      let isIndex = token.utf8.allSatisfy(\.isDigit) && (token == "0" || token.utf8.first != 0x30)
      guard isIndex, let index = Int(token), items.indices.contains(index) else { return nil }
      return items[index]
    default: return nil
    }
  }
}
