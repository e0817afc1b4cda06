import DataSyntax
import JSONSchema
import SourceText

/// The JSON Schemas in a contract.
extension ContractReader {
  /// The schema that a node is; it can refer to nothing outside of itself.
  mutating func schema(_ node: DataNode?) -> Schema? {
    guard let node, node.isSchema else { return nil }
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
