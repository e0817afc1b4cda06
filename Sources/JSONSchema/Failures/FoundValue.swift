package import DataSyntax

/// A short description of a value in the instance, for messages.
package struct FoundValue: Hashable, Sendable {
  /// nil for values that JSON does not have: `.inf` and `.nan`.
  package let type: SchemaType?
  /// A scalar's text; empty for a list or a mapping.
  package let text: String
  /// Whether it is a date or a time of TOML, without quotes; its type is that of a text.
  package let isDate: Bool

  package init(_ node: DataNode) {
    type = SchemaType(of: node)
    text = node.scalar?.text ?? ""
    isDate = if case .dateTime = node.scalar?.value { true } else { false }
  }

  /// `'12'`, `nothing`, `a list`.
  func words(_ quoted: (String) -> String) -> String {
    switch type {
    case .array: "a list"
    case .object: "a mapping"
    case .null: "nothing"
    default: quoted(text)
    }
  }
}
