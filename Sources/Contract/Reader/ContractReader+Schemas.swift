import DataSyntax
import JSONSchema
import SourceText

/// Reads the JSON Schemas in a contract.
extension ContractReader {
  /// The schema in a node, which can refer only to parts of itself.
  mutating func schema(_ node: DataNode?) -> Schema? {
    guard let node = definition(usedBy: node), node.isSchema else { return nil }
    let document = SchemaDocument(
      uri: "", file: SourceFile(path: "contract", bytes: []), root: node)
    let (schema, problems) = Schema.compile(document)
    for problem in problems { note(problem) }
    return schema
  }
}

extension DataNode {
  /// Whether it has the type of a schema.
  fileprivate var isSchema: Bool {
    if case .boolean? = scalar?.value { true } else { mapping != nil }
  }
}
