import DataSyntax
import JSONSchema
import SourceText

/// Reads the JSON Schemas in a contract.
extension ContractReader {
  /// The schema in a node, which can refer to parts of itself, and to files in the folder of the
  /// contract. The schema of a built-in contract is compiled on first use; it is known to be valid.
  mutating func schema(_ node: DataNode?) -> Deferred<Schema>? {
    if isBuiltIn {
      guard let part = definition(usedBy: node), part.isSchema else { return nil }
      return Deferred { [reader = self] in
        var reader = reader
        guard let tree = reader.schemaTree(node),
          let schema = Schema.compile(reader.document(of: tree)).schema
        else { preconditionFailure("a schema of a built-in contract cannot be compiled") }
        return schema
      }
    }
    return schemaTree(node).flatMap { schema(tree: $0) }
  }

  /// The schema of a tree in a user's contract, which uses no definitions.
  mutating func schema(tree node: DataNode) -> Deferred<Schema>? {
    let document = document(of: node)
    schemaFiles.readFiles(for: node)
    let (schema, problems) = Schema.compile(document, registry: schemaFiles.registry)
    for problem in problems {
      // A file that cannot be read is reported already: at the reference, or at its defect.
      let range = problem.place.range
      if schemaFiles.problems.contains(where: { $0.path == nil && $0.range == range }) { continue }
      if case .unresolvedReference = problem.kind, !schemaFiles.problems.isEmpty { continue }
      note(FileProblem(problem.message, at: range, of: Self.otherPath(problem.place.path)))
    }
    for (name, place) in schema?.impossibleProperties ?? [] {
      let message = "the schema requires the key '\(name)' and forbids it"
      note(FileProblem(message, at: place.range, of: Self.otherPath(place.path)))
    }
    return schema.map { schema in Deferred { schema } }
  }

  /// The path of another file than the contract; nil for that of the contract itself.
  private static func otherPath(_ path: String) -> String? { path == ownPath ? nil : path }

  private func document(of tree: DataNode) -> SchemaDocument {
    SchemaDocument(uri: "", file: SourceFile(path: Self.ownPath, bytes: bytes), root: tree)
  }

  /// The tree of the schema in a node, with the definition for each `{use: name}` in it; nil for a
  /// node of another type.
  mutating func schemaTree(_ node: DataNode?) -> DataNode? {
    guard let part = definition(usedBy: node), part.isSchema else { return nil }
    guard hasDefinitions, let node else { return part }
    var schema = ExpandedSchema(root: node)
    return replacingUses(in: node, as: .schema, within: [], depth: 0, &schema)
  }

  /// A schema whose definitions are being copied into it.
  private struct ExpandedSchema {
    let root: DataNode
    /// How many values of definitions it has so far.
    var copies = 0

    /// Definitions that use others can grow exponentially.
    static let mostCopies = 50_000
  }

  /// A part of a schema in the definitions `open`, with the definition for each `{use: name}` in
  /// it.
  private mutating func replacingUses(
    in node: DataNode, as part: SchemaPart, within open: [String], depth: Int,
    _ schema: inout ExpandedSchema
  ) -> DataNode {
    var open = open
    let nothing = DataNode(range: node.range, content: .unknown)
    guard let whole = definition(usedBy: node, within: &open) else { return nothing }
    if !open.isEmpty {
      schema.copies += 1
      guard schema.copies <= ExpandedSchema.mostCopies, depth < YAMLDocument.depthLimit else {
        noteExcess(
          depth < YAMLDocument.depthLimit
            ? "has more than \(ExpandedSchema.mostCopies) values"
            : "is nested more than \(YAMLDocument.depthLimit) deep", of: schema.root)
        return nothing
      }
    }
    guard part != .value else { return whole }
    return whole.replacingValues { value, key in
      replacingUses(in: value, as: part.part(at: key), within: open, depth: depth + 1, &schema)
    }
  }

  /// No other file has this path, as it has no extension.
  private static let ownPath = "contract"
}

extension DataNode {
  /// Whether it has the type of a schema.
  fileprivate var isSchema: Bool {
    if case .boolean? = scalar?.value { true } else { mapping != nil }
  }
}
