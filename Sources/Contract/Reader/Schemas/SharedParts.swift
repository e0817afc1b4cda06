import BuiltInSchemas
import DataSyntax
import JSONSchema

/// A contract in which each `{use: name}` is replaced by the definition.
struct SharedParts {
  private let definitions: [String: DataNode]

  /// What the form of contracts does not allow in a definition where it is used; none where nothing
  /// is used. The contract itself has the form.
  static func failures(in root: DataNode) -> [SchemaFailure] {
    let parts = root.parts("definitions")
    if parts.isEmpty { return [] }
    let shared = SharedParts(definitions: Dictionary(parts) { first, _ in first })
    let whole = root.replacingValues { $1 == "definitions" ? $0 : shared.replacing(in: $0) }
    return SettingsFile.failures(in: whole, schema: BuiltInSchema.contract)
  }

  /// A copy of the node with each `{use: name}` replaced by its definition; uses inside definitions
  /// are kept. A definition gets the range of its use, its parts keep their own.
  private func replacing(in node: DataNode) -> DataNode {
    var names: [String] = []
    let whole = node.followingUses(in: definitions, within: &names)
    if !names.isEmpty { return DataNode(range: node.range, content: whole.content) }
    return node.replacingValues { value, _ in replacing(in: value) }
  }
}
