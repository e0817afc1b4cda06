import DataSyntax
import JSONSchema
import SourceText

/// Reads the JSON Schemas in a contract.
extension ContractReader {
  /// The schema in a node, which can refer only to parts of itself.
  mutating func schema(_ node: DataNode?) -> Schema? {
    guard let part = definition(usedBy: node), part.isSchema else { return nil }
    let node = replacingUses(in: part)
    let document = SchemaDocument(
      uri: "", file: SourceFile(path: "contract", bytes: []), root: node)
    let (schema, problems) = Schema.compile(document)
    for problem in problems { note(problem) }
    return schema
  }

  /// A part of a schema, with the definition for each `{use: name}` in it; those in the definitions
  /// themselves are not replaced.
  private mutating func replacingUses(in node: DataNode) -> DataNode {
    guard hasDefinitions else { return node }
    switch node.content {
    case .scalar, .unknown: return node
    case .sequence(let items):
      let items = items.map { replacingUses(in: $0) }
      return DataNode(range: node.range, content: .sequence(items))
    case .mapping(let mapping):
      let entries = mapping.entries.map { entry in
        let part = definition(usedBy: entry.value)
        // Not in a definition, which can use itself.
        let first = entry.value.mapping?.entries.first
        let isUse = first?.name == "use" && first?.value.string != nil
        let value = isUse ? part ?? entry.value : replacingUses(in: entry.value)
        return DataMapping.Entry(key: entry.key, value: value)
      }
      return DataNode(range: node.range, content: .mapping(DataMapping(entries: entries)))
    }
  }
}

extension DataNode {
  /// Whether it has the type of a schema.
  fileprivate var isSchema: Bool {
    if case .boolean? = scalar?.value { true } else { mapping != nil }
  }
}
