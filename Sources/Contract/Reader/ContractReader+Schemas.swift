import DataSyntax
import JSONSchema
import SourceText

/// Reads the JSON Schemas in a contract.
extension ContractReader {
  /// The schema in a node, which can refer to parts of itself, and to files beside the contract.
  mutating func schema(_ node: DataNode?) -> Schema? {
    guard let node = definition(usedBy: node), node.isSchema else { return nil }
    schemaFiles.readFiles(for: node)
    let document = SchemaDocument(
      uri: "", file: SourceFile(path: Self.ownPath, bytes: bytes), root: node)
    let (schema, problems) = Schema.compile(document, registry: schemaFiles.registry)
    for problem in problems {
      if case .unresolvedReference = problem.kind, !schemaFiles.problems.isEmpty { continue }
      let path = problem.place.path
      note(
        FileProblem(problem.message, at: problem.place.range, of: path == Self.ownPath ? nil : path)
      )
    }
    return schema
  }

  /// No other file has this path, as it has no ending.
  private static let ownPath = "contract"
}

extension DataNode {
  /// Whether it has the type of a schema.
  fileprivate var isSchema: Bool {
    if case .boolean? = scalar?.value { true } else { mapping != nil }
  }
}
