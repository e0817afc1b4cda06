import BuiltInSchemas
import DataSyntax
import JSONSchema

/// A contract in which each `{use: name}` is replaced by the definition.
struct SharedParts {
  private let definitions: [String: DataNode]

  /// What the form of contracts does not allow in a definition where it is used; none where nothing
  /// is used. The contract itself has the form.
  static func failures(in root: DataNode) -> [SchemaFailure] {
    let parts = root["definitions"]?.parts ?? []
    guard !parts.isEmpty, let mapping = root.mapping else { return [] }
    let shared = SharedParts(definitions: Dictionary(parts) { first, _ in first })
    let entries = mapping.entries.map { entry in
      entry.name == "definitions"
        ? entry : DataMapping.Entry(key: entry.key, value: shared.replacing(in: entry.value))
    }
    let whole = DataNode(range: root.range, content: .mapping(DataMapping(entries: entries)))
    return SettingsFile.failures(in: whole, schema: BuiltInSchema.contract)
  }

  /// A copy of the node with each `{use: name}` replaced by its definition; uses inside definitions
  /// are kept. A definition gets the range of its use, its parts keep their own.
  private func replacing(in node: DataNode) -> DataNode {
    var names: [String] = []
    let whole = node.followingUses(in: definitions, within: &names)
    if !names.isEmpty { return DataNode(range: node.range, content: whole.content) }
    switch node.content {
    case .scalar, .unknown: return node
    case .sequence(let items):
      return DataNode(range: node.range, content: .sequence(items.map { replacing(in: $0) }))
    case .mapping(let mapping):
      let entries = mapping.entries.map {
        DataMapping.Entry(key: $0.key, value: replacing(in: $0.value))
      }
      return DataNode(range: node.range, content: .mapping(DataMapping(entries: entries)))
    }
  }
}
