import DataSyntax
import JSONSchema
import SourceText

/// Reads the JSON Schemas in a contract.
extension ContractReader {
  /// The schema in a node, which can refer to parts of itself, and to files in the folder of the
  /// contract. That of a built-in contract, which has no problems, is compiled when a page needs
  /// it.
  mutating func schema(_ node: DataNode?) -> Deferred<Schema>? {
    guard let part = definition(usedBy: node), part.isSchema else { return nil }
    if isBuiltIn {
      return Deferred { [reader = self] in
        var reader = reader
        guard let schema = Schema.compile(reader.document(of: part)).schema else {
          preconditionFailure("a schema of a built-in contract cannot be compiled")
        }
        return schema
      }
    }
    let document = document(of: part)
    schemaFiles.readFiles(for: document.root)
    let (schema, problems) = Schema.compile(document, registry: schemaFiles.registry)
    for problem in problems {
      // A file that cannot be read is reported already: at the reference, or at its defect.
      let range = problem.place.range
      if schemaFiles.problems.contains(where: { $0.path == nil && $0.range == range }) { continue }
      if case .unresolvedReference = problem.kind, !schemaFiles.problems.isEmpty { continue }
      let path = problem.place.path
      note(
        FileProblem(problem.message, at: problem.place.range, of: path == Self.ownPath ? nil : path)
      )
    }
    return schema.map { schema in Deferred { schema } }
  }

  /// The schema in a node as a document of its own.
  private mutating func document(of part: DataNode) -> SchemaDocument {
    SchemaDocument(
      uri: "", file: SourceFile(path: Self.ownPath, bytes: bytes), root: replacingUses(in: part))
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
        return DataMapping.Entry(key: entry.key, value: value, mark: entry.mark)
      }
      return DataNode(range: node.range, content: .mapping(DataMapping(entries: entries)))
    }
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
